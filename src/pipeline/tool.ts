/** Name and version as they stand in every result; the version follows package.json, which a test checks. */
export const TOOL: { readonly name: string; readonly version: string } = { name: 'stemma', version: '0.1.0' };
