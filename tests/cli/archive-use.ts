import { asRecord, type Story } from './invented-stories.js';
import { type Ended, linesOf, run } from './program.js';

/** A line that `add --json` prints. */
export interface AddedLine {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

export const ndjson = (stories: readonly Story[]): string => `${stories.map(asRecord).join('\n')}\n`;

/** Commands on one archive. */
export interface ArchiveUse {
  /** Adds stories from standard input. */
  readonly add: (stories: readonly Story[], ...more: readonly string[]) => Promise<Ended>;
  /** The same; @returns what `--json` says of each. */
  readonly added: (stories: readonly Story[]) => Promise<readonly AddedLine[]>;
  readonly command: (command: string, ...args: readonly string[]) => Promise<Ended>;
  /** Checks stories from standard input. */
  readonly check: (stories: readonly Story[], ...more: readonly string[]) => Promise<Ended>;
  /** Names of what each story matches. */
  readonly matches: (stories: readonly Story[]) => Promise<readonly (readonly string[])[]>;
  /** What `verify --json` says. */
  readonly verified: () => Promise<{
    readonly code: unknown;
    readonly held: number;
    readonly tornBytes: number;
    readonly problems: readonly string[];
  }>;
}

interface CheckedLine {
  readonly matches: readonly { readonly document: { readonly name: string } }[];
}

export function archiveAt(archive: string, cwd: string): ArchiveUse {
  const command = (name: string, ...args: readonly string[]): Promise<Ended> => run([name, ...args, '--archive', archive], { cwd });
  const piped = (name: string, stories: readonly Story[], more: readonly string[]): Promise<Ended> =>
    run([name, '-', '--archive', archive, ...more], { cwd, stdin: ndjson(stories) });
  return {
    command,
    add: (stories, ...more) => piped('add', stories, more),
    async added(stories) {
      const { stdout } = await piped('add', stories, ['--json']);
      return linesOf(stdout).map((line) => JSON.parse(line) as AddedLine);
    },
    check: (stories, ...more) => piped('check', stories, more),
    async matches(stories) {
      const { stdout } = await piped('check', stories, ['--json']);
      return linesOf(stdout).map((line) => (JSON.parse(line) as CheckedLine).matches.map(({ document }) => document.name));
    },
    async verified() {
      const { code, stdout, stderr } = await command('verify', '--json');
      if (stdout === '') return { code, held: -1, tornBytes: 0, problems: [stderr] };
      return { code, ...(JSON.parse(stdout) as { held: number; tornBytes: number; problems: string[] }) };
    },
  };
}
