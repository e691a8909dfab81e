/** The namespace of everything Stemma names in linked data. Nothing answers there: the names only tell things apart. */
export const NAMESPACE = 'urn:stemma:';

/** A name made safe for an IRI and for the local part of a qualified name: everything but ASCII letters, digits, `-` and `_` as %XX. */
const localName = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*~.]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export const documentName = (id: string): string => `document-${id}`;
export const clusterName = (id: string): string => `cluster-${id}`;
export const unseenName = (id: string): string => `source-${id}`;
export const outletName = (outlet: string): string => `outlet-${localName(outlet)}`;
