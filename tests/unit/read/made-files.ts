import { crc32, deflateRawSync } from 'node:zlib';

/** Files of other programs, made by hand so that every byte is known. */

export interface MadeRecord {
  readonly type: string;
  readonly uri?: string;
  readonly contentType?: string;
  readonly block?: string | Uint8Array;
  /** Other headers, whole lines. */
  readonly headers?: readonly string[];
  /** What Content-Length says, when not the truth. */
  readonly promised?: number | string;
}

const bytesOf = (words: string | Uint8Array): Uint8Array => (typeof words === 'string' ? new TextEncoder().encode(words) : words);

/** One record of a web archive. */
export function warcRecord({ type, uri, contentType, block = '', headers = [], promised }: MadeRecord): Uint8Array {
  const body = bytesOf(block);
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(uri === undefined ? [] : [`WARC-Target-URI: ${uri}`]),
    'WARC-Date: 2024-05-03T10:00:00Z',
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ...headers,
    `Content-Length: ${promised ?? body.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
}

/** A server's answer inside a `response` record. */
export const httpBlock = (headers: readonly string[], body: string | Uint8Array, status = '200 OK'): Uint8Array =>
  Buffer.concat([Buffer.from(`${[`HTTP/1.1 ${status}`, ...headers].join('\r\n')}\r\n\r\n`), bytesOf(body)]);

export const response = (uri: string, headers: readonly string[], body: string | Uint8Array, status?: string): Uint8Array =>
  warcRecord({ type: 'response', uri, contentType: 'application/http; msgtype=response', block: httpBlock(headers, body, status) });

/** A ZIP file; entries are deflated. */
export function zipFile(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const plain = bytesOf(content);
    const packed = deflateRawSync(plain);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(plain.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed]);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export interface MadeDocx {
  readonly heading?: string;
  readonly paragraphs: readonly string[];
  readonly properties?: string;
}

/** The smallest DOCX that word processors open. */
export function docxFile({ heading, paragraphs, properties }: MadeDocx): Uint8Array {
  const paragraph = (words: string, style = ''): string =>
    `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
  const headed = heading === undefined ? '' : paragraph(heading, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>');
  return zipFile({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/styles.xml':
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${headed}${paragraphs.map((words) => paragraph(words)).join('')}</w:body></w:document>`,
    ...(properties === undefined ? {} : { 'docProps/core.xml': properties }),
  });
}

/** One page of a PDF: lines at their heights, from the left edge given or 72. */
export type MadePage = readonly { readonly y: number; readonly x?: number; readonly words: string }[];

/** A PDF of text in Helvetica. `info` is the inside of its information dictionary. */
export function pdfFile(pages: readonly MadePage[], info = ''): Uint8Array {
  const literal = (words: string): string => words.replace(/[\\()]/g, '\\$&');
  const first = 4;
  const contents = pages.map((lines) =>
    lines.map(({ y, x = 72, words }) => `BT /F1 11 Tf ${x} ${y} Td (${literal(words)}) Tj ET`).join('\n'),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    ]),
    `<< ${info} >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
