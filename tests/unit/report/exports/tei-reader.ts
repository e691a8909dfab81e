/** Reads an edition in parallel segmentation: its structure, and each witness's text out of it. */
import { type Element, elementsOf, named, textOf } from './xml-tree.js';

/** What may stand in what, of the parts of TEI P5 that an edition uses. */
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  TEI: ['teiHeader', 'text'],
  teiHeader: ['fileDesc', 'encodingDesc'],
  fileDesc: ['titleStmt', 'publicationStmt', 'sourceDesc'],
  titleStmt: ['title'],
  publicationStmt: ['p'],
  sourceDesc: ['listWit'],
  listWit: ['witness'],
  witness: ['bibl'],
  bibl: ['title', 'author', 'publisher', 'date', 'idno'],
  encodingDesc: ['variantEncoding', 'editorialDecl'],
  editorialDecl: ['p'],
  text: ['body'],
  body: ['head', 'ab'],
  head: ['app'],
  ab: ['app', 'milestone'],
  app: ['rdg', 'rdgGrp'],
  rdgGrp: ['rdg'],
  rdg: ['milestone'],
};

const BARE: ReadonlySet<string> = new Set(['title', 'author', 'publisher', 'date', 'idno', 'p', 'head', 'ab', 'rdg']);

const W3C_DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** What is not as TEI has it; nothing for a sound edition. */
export function teiProblems(root: Element): readonly string[] {
  const problems: string[] = root.name === 'TEI' && root.namespace === 'http://www.tei-c.org/ns/1.0' ? [] : ['the root is no TEI'];
  const sigla = new Set(named(root, 'witness').map(({ attributes }) => `#${attributes['xml:id'] ?? ''}`));
  if (sigla.size !== named(root, 'witness').length) problems.push('two witnesses share a siglum');
  const visit = (element: Element): void => {
    const allowed = CONTENT[element.name] ?? [];
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '' && !BARE.has(element.name)) problems.push(`text in ${element.name}`);
      } else if (allowed.includes(child.name)) visit(child);
      else problems.push(`${child.name} in ${element.name}`);
    }
    const pointers = (element.attributes['wit'] ?? element.attributes['edRef'])?.split(' ') ?? [];
    for (const pointer of pointers) if (!sigla.has(pointer)) problems.push(`${pointer} is no witness`);
    if (element.name === 'rdg' && pointers.length === 0) problems.push('a rdg without a witness');
    if (element.name === 'date' && !W3C_DATE.test(element.attributes['when'] ?? ''))
      problems.push(`date ${element.attributes['when'] ?? ''}`);
    if (element.name === 'app') {
      const carried = named(element, 'rdg').flatMap(({ attributes }) => attributes['wit']?.split(' ') ?? []);
      if (new Set(carried).size !== carried.length) problems.push('a witness twice in an app');
    }
  };
  visit(root);
  return problems;
}

/** Ids of documents by the sigla of the edition. */
export const documentsOf = (root: Element): ReadonlyMap<string, string> =>
  new Map(
    named(root, 'witness').map((witness) => {
      const id = named(witness, 'idno').find(({ attributes }) => attributes['type'] === 'document');
      return [witness.attributes['xml:id'] ?? '', id === undefined ? '' : textOf(id)];
    }),
  );

const reads = ({ attributes }: Element, siglum: string): boolean => attributes['wit']?.split(' ').includes(`#${siglum}`) ?? false;

/** The story of a witness: what it reads, its transposed stretches put in its own order. */
export function storyIn(root: Element, siglum: string): string {
  const stretches: { order: number; text: string }[] = [{ order: 0, text: '' }];
  const put = (text: string): void => {
    const last = stretches.at(-1);
    if (last !== undefined) last.text += text;
  };
  const read = (child: Element | string): void => {
    if (typeof child === 'string') put(child);
    else if (child.name === 'milestone') {
      if (child.attributes['unit'] === 'paragraph') put('\n\n');
      else if (child.attributes['edRef'] === `#${siglum}`) stretches.push({ order: Number(child.attributes['n']), text: '' });
    } else if (child.name === 'rdg') {
      if (reads(child, siglum)) child.children.forEach(read);
    } else child.children.forEach(read);
  };
  const [body] = named(root, 'body');
  const paragraphs = (body === undefined ? [] : elementsOf(body)).filter(({ name }) => name === 'ab');
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) put('\n\n');
    paragraph.children.forEach(read);
  }
  return stretches
    .sort((x, y) => x.order - y.order)
    .map(({ text }) => text)
    .join('');
}

/** The headline of a witness, empty where it has none. */
export function headlineIn(root: Element, siglum: string): string {
  const [head] = named(root, 'head');
  const read = (child: Element | string): string =>
    typeof child === 'string' ? child : child.name === 'rdg' && !reads(child, siglum) ? '' : child.children.map(read).join('');
  return head === undefined ? '' : read(head);
}
