/** A strict reader of XML that knows nothing of the writers. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Reads a document. @throws when it is not well-formed XML 1.0 with namespaces. */
export function xmlTree(source: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [{ name: '', namespace: '', attributes: {}, children: [] }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const values = Object.values(attributes).map((one) => [one.name, one.value]);
    const element = { name, namespace: uri, attributes: Object.fromEntries(values) as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  const root = open[0]?.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error('no element');
  return root;
}

export const elementsOf = ({ children }: Element): readonly Element[] => children.filter((child) => typeof child !== 'string');

/** All elements below one, in the order of the document. */
const below = (element: Element): readonly Element[] => elementsOf(element).flatMap((child) => [child, ...below(child)]);

export const named = (element: Element, name: string): readonly Element[] => below(element).filter((one) => one.name === name);

export const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
