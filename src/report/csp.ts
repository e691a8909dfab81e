import { createHash } from 'node:crypto';

const sourceHash = (content: string): string => `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;

/**
 * The Content-Security-Policy of a page that carries exactly one inline style and one inline script.
 * Nothing may be fetched, framed, submitted or evaluated; an inline block that was altered is dropped by the browser.
 * @param isServed whether the script may speak to the server that the page came from, and to no other
 */
export function policy(style: string, script: string, isServed: boolean): string {
  return [
    "default-src 'none'",
    `style-src ${sourceHash(style)}`,
    `script-src ${sourceHash(script)}`,
    ...(isServed ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
