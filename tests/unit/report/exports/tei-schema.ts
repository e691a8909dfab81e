import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const SCHEMA = readFileSync(new URL('../../../fixtures/tei-edition.rng', import.meta.url), 'utf8');

/** What a RelaxNG validator (libxml2) says against an edition; nothing for a valid one. */
export async function schemaProblems(edition: string): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'edition.xml', contents: edition }],
    schema: [SCHEMA],
    extension: 'relaxng',
  });
  return valid ? [] : errors.map(({ message }) => message);
}
