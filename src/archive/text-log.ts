import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { keepFolder } from './keep-folder.js';

/** Where a record stands in the logs: number of the file, offset and length in bytes. */
export interface Address {
  readonly file: number;
  readonly offset: number;
  readonly length: number;
}

/** The end of the logs: the file that is written to, and the bytes of it that are acknowledged. */
export interface LogEnd {
  readonly file: number;
  readonly offset: number;
}

/** Bytes after which a log is closed and the next begun: files of a size that is easy to copy. */
const MOST_BYTES: number = 512 * 1024 * 1024;

/** Bytes gathered before they go to the file. */
const CHUNK: number = 1 << 20;

const logPath = (folder: string, file: number): string => join(folder, `${String(file).padStart(6, '0')}.log`);

const sizeOf = (folder: string, file: number): number => statSync(logPath(folder, file), { throwIfNoEntry: false })?.size ?? 0;

/** Appends records. What stands behind the acknowledged end is a torn tail of a broken run: it is cut off first. */
export interface LogWriter {
  /** Takes a record; it is on the disk after `flush`. */
  append(record: Uint8Array): Address;
  /** Brings everything to the disk. @returns the new end. */
  flush(): LogEnd;
  close(): void;
}

/** Opens the logs for writing at their acknowledged end; behind a log that lost bytes the next is begun, and the damage left as it is. */
export function openLogWriter(folder: string, end: LogEnd, mostBytes: number = MOST_BYTES): LogWriter {
  let { file, offset } = sizeOf(folder, end.file) < end.offset ? { file: end.file + 1, offset: 0 } : end;
  let written = offset;
  let handle = openAt(folder, { file, offset });
  let waiting: Uint8Array[] = [];
  const drain = (): void => {
    for (let all = Buffer.concat(waiting); all.length > 0; ) {
      const count = writeSync(handle, all, 0, all.length, written);
      written += count;
      all = all.subarray(count);
    }
    waiting = [];
  };
  const next = (): void => {
    drain();
    fsyncSync(handle);
    closeSync(handle);
    [file, offset, written] = [file + 1, 0, 0];
    handle = openAt(folder, { file, offset });
  };
  return {
    append(record) {
      if (offset > 0 && offset + record.length > mostBytes) next();
      const address = { file, offset, length: record.length };
      waiting.push(record);
      offset += record.length;
      if (offset - written >= CHUNK) drain();
      return address;
    },
    flush() {
      drain();
      fsyncSync(handle);
      return { file, offset };
    },
    close() {
      closeSync(handle);
    },
  };
}

function openAt(folder: string, { file, offset }: LogEnd): number {
  const handle = openSync(logPath(folder, file), offset === 0 ? 'w' : 'r+');
  ftruncateSync(handle, offset);
  if (offset === 0) keepFolder(folder);
  return handle;
}

/** Reads records by address. */
export interface LogReader {
  /** @throws the system's error when the file is not there. A record cut short comes back short. */
  read(address: Address): Buffer;
  /** Bytes of a log on the disk, 0 when there is none. */
  readonly size: (file: number) => number;
  close(): void;
}

export function openLogReader(folder: string): LogReader {
  const handles = new Map<number, number>();
  const handleOf = (file: number): number => {
    const known = handles.get(file) ?? openSync(logPath(folder, file), 'r');
    handles.set(file, known);
    return known;
  };
  return {
    read({ file, offset, length }) {
      const record = Buffer.allocUnsafe(length);
      const count = readSync(handleOf(file), record, 0, length, offset);
      return record.subarray(0, count);
    },
    size: (file) => sizeOf(folder, file),
    close() {
      for (const handle of handles.values()) closeSync(handle);
      handles.clear();
    },
  };
}
