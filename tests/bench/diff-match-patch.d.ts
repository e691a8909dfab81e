declare module 'diff-match-patch' {
  /** The package brings no types; this is all that is used of it. */
  export class diff_match_patch {
    diff_main(a: string, b: string): [operation: -1 | 0 | 1, text: string][];
    diff_cleanupSemantic(diffs: [operation: -1 | 0 | 1, text: string][]): void;
  }
}
