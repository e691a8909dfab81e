import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Brings the names in a folder to the disk: a file that was synchronised may still be lost with its name when the power fails. */
export function keepFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
