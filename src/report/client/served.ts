/** What a page knows of the server that it came from. */
export interface Served {
  /** Opens the way to writing: the server takes nothing without it. */
  readonly token: string;
  readonly reviewer: string;
  /** Acts of reviewers that the page already shows. */
  readonly seen: number;
}

const meta = (name: string): string | null => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;

/** Null on a page that was opened from disk. */
export function served(): Served | null {
  const token = meta('stemma-token');
  return token === null ? null : { token, reviewer: meta('stemma-reviewer') ?? '', seen: Number(meta('stemma-seen') ?? 0) };
}

/** What a refusal says when the server itself says nothing. */
const UNREACHED = 'The server does not answer. Is stemma serve still running?';

/** What the server answered to something that was sent. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Sends JSON, or a file as it is. Never rejects: what went wrong is told in words. */
export async function send(token: string, path: string, body: Blob | object): Promise<Answer> {
  const isFile = body instanceof Blob;
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json', 'X-Stemma-Token': token },
      body: isFile ? body : JSON.stringify(body),
    });
    const value: unknown = await response.json();
    return response.ok ? { ok: true, value } : { ok: false, message: messageOf(value) };
  } catch {
    return { ok: false, message: UNREACHED };
  }
}

const messageOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'string' ? value.error : UNREACHED;

/** Shows a message that stays until it is closed or the next one comes; an empty one takes it away. */
export function trouble(message: string): void {
  const place = document.getElementById('trouble');
  if (place === null) return;
  place.textContent = message;
  place.hidden = message === '';
}
