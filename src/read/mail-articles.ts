import type { Attachment, Email } from 'postal-mime';
import { asWindows1252 } from '../text/windows-1252.js';
import type { About } from './about.js';
import { agencyNamed } from './agency-mentions.js';
import { readByline } from './byline.js';
import { type FileFormat, formatOf } from './file-format.js';
import { isPersonName } from './name-shape.js';
import { originalOf } from './original.js';
import { article } from './outcomes.js';
import { readOutletLine } from './outlet-line.js';
import { PassedOver } from './passed-over.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';

/** Reads what is attached to a mail as if it were a file of that name. */
export type ReadAttached = (name: string, format: FileFormat, bytes: Uint8Array) => AsyncIterable<RawOutcome>;

/** Real mails nest parts four or five deep. */
const MAX_NESTING = 50;

/** `Re:`, `Fwd:` and what other languages write for them. */
const ANSWER = /^(?:(?:re|fwd?|aw|wg|sv|vs|tr|rv|enc|antw)\s{0,2}(?:\[\d{1,3}\])?\s{0,2}:\s{0,5})+/i;
/** Where a byline stands, if the text has one. */
const HEAD = 1500;

const BY_TYPE: Readonly<Record<string, FileFormat>> = {
  'text/html': 'html',
  'text/plain': 'text',
  'message/rfc822': 'mail',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

const hasByline = (text: string): boolean =>
  text
    .slice(0, HEAD)
    .split('\n')
    .some((line) => readByline(line.trim()) !== null);

/** What the sender's name may claim: an outlet that sends as such, a person who writes themselves and does not pass on. */
function senderClaims(mail: Email, passedOn: boolean): About {
  const name = mail.from?.name.trim() ?? '';
  if (name === '' || passedOn) return {};
  if (agencyNamed(name) !== null || readOutletLine(name) !== null) return { outlet: name };
  return isPersonName(name) && !hasByline(mail.text ?? '') ? { bylines: [name] } : {};
}

/** The header itself: the parser makes UTC of it, and the sender's clock would be lost. */
const dateOf = (mail: Email): string => mail.headers.find(({ key }) => key === 'date')?.value.trim() ?? '';

function aboutMail(mail: Email): About {
  const subject = mail.subject?.trim() ?? '';
  const headline = subject.replace(ANSWER, '');
  const published = dateOf(mail);
  return {
    ...(headline !== '' && { headline }),
    ...(published !== '' && { published }),
    ...senderClaims(mail, headline !== subject),
  };
}

const formatOfAttached = ({ filename, mimeType }: Attachment): FileFormat | null =>
  (Object.hasOwn(BY_TYPE, mimeType) ? BY_TYPE[mimeType] : undefined) ?? (filename === null ? null : formatOf(filename));

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

/** Attached articles, each read as a file of its own; the others are named in one line. Pictures of the text itself are part of it. */
async function* attached(path: string, mail: Email, read: ReadAttached): AsyncGenerator<RawOutcome> {
  const over = new PassedOver();
  const names = new Set<string>();
  for (const [i, attachment] of mail.attachments.entries()) {
    const format = formatOfAttached(attachment);
    const plain = attachment.filename ?? String(i + 1);
    const name = names.has(plain) ? `${plain}:${i + 1}` : plain;
    names.add(name);
    if (format !== null) yield* read(`${path}#${name}`, format, bytesOf(attachment));
    else if (attachment.related !== true) over.add(`${plain} (${attachment.mimeType})`);
  }
  yield* over.note(path, 'attachment');
}

/** A mail's own words: its HTML where it has any, else its text. Null when it has neither. */
function ownWords(path: string, bytes: Uint8Array, mail: Email): RawOutcome | null {
  const html = mail.html?.trim() ?? '';
  const text = mail.text?.trim() ?? '';
  if (html === '' && text === '') return null;
  const known = { original: originalOf(bytes), about: aboutMail(mail) };
  const words = new TextEncoder().encode(html === '' ? mail.text : mail.html);
  return article(path, html === '' ? 'text' : 'html', words, known);
}

/** Charsets that stand for windows-1252 whatever they are called. */
const WESTERN = /charset\s{0,3}=\s{0,3}["']?(?:iso-8859-1|latin-?1|us-ascii|ascii|windows-1252|cp1252)\b|=\?(?:iso-8859-1|windows-1252)\?/i;

/** The parser decodes with Node, which in several versions leaves control characters where windows-1252 has quotation marks. */
function western(mail: Email, bytes: Uint8Array): Email {
  if (!WESTERN.test(new TextDecoder('latin1').decode(bytes))) return mail;
  return {
    ...mail,
    ...(mail.subject !== undefined && { subject: asWindows1252(mail.subject) }),
    ...(mail.text !== undefined && { text: asWindows1252(mail.text) }),
    ...(mail.html !== undefined && { html: asWindows1252(mail.html) }),
  };
}

/**
 * Reads a mail: its text as an article, with subject and date as claims, then what is attached. Identity is that of the file.
 */
export async function* mailArticles(path: string, bytes: Uint8Array, read: ReadAttached): AsyncGenerator<RawOutcome> {
  const { default: PostalMime } = await import('postal-mime');
  let mail: Email;
  try {
    mail = western(await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: MAX_NESTING }), bytes);
  } catch (error) {
    yield refuse(path, 'bad-record', `is no mail that can be read: ${error instanceof Error ? error.message : 'damaged'}`);
    return;
  }
  if (!mail.headers.some(({ key }) => ['from', 'date', 'subject', 'message-id', 'mime-version'].includes(key))) {
    yield refuse(path, 'bad-record', 'is no mail: it has neither sender nor date nor subject');
    return;
  }
  const own = ownWords(path, bytes, mail);
  if (own !== null) yield own;
  else yield refuse(path, 'no-text', 'the mail has no text of its own');
  yield* attached(path, mail, read);
}
