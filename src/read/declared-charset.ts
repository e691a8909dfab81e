/** How far into the bytes a declaration is looked for: pages hold theirs in the first 1,024 bytes, careless ones later. */
const HEAD_BYTES = 4096;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;
const XML = /^\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w:.-]{2,40})["']/;

/** The label that markup declares for itself, in a `<meta>` or an XML declaration, lower case; null where there is none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const markup = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).replace(COMMENT, '');
  return (XML.exec(markup) ?? META.exec(markup))?.[1]?.toLowerCase() ?? null;
}
