import { T } from '../strings.js';
import { keep, stored } from './stored.js';

const KEY = 'stemma-theme';

/** Puts the kept theme on the page and lets the button switch it; without a choice the system's theme stays. */
export function themeSwitch(): void {
  const root = document.documentElement;
  const button = document.getElementById('theme');
  const kept = stored(KEY);
  if (kept === 'dark' || kept === 'light') root.dataset['theme'] = kept;
  const dark = (): boolean => (root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const label = (): void => {
    if (button === null) return;
    button.textContent = dark() ? T.light : T.dark;
    button.setAttribute('aria-label', dark() ? T.toLight : T.toDark);
  };
  button?.addEventListener('click', () => {
    root.dataset['theme'] = dark() ? 'light' : 'dark';
    keep(KEY, root.dataset['theme']);
    label();
  });
  label();
}
