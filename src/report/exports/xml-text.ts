/** What XML 1.0 has no place for, not even as a reference: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const entity = (sign: string): string => ENTITIES[sign] ?? sign;

/** Text as XML 1.0 can hold it: what it has no place for is U+FFFD, one for each character. */
export const inXml = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

/** Text between tags. A carriage return is written as a reference: parsers make a line feed of a bare one. */
export const xmlText = (text: string): string => inXml(text).replace(/[&<>\r]/g, entity);

/** Text between the double quotation marks of an attribute; white space is written as references, or parsers make spaces of it. */
export const xmlAttribute = (text: string): string => inXml(text).replace(/[&<>"\t\n\r]/g, entity);
