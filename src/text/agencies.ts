import agencies from './lexicons/agencies.json' with { type: 'json' };

/** A news agency, or a broadcaster whose copy other outlets run as an agency's. */
export interface Agency {
  readonly name: string;
  /** Other ways to write the name in full. */
  readonly aliases: readonly string[];
  /** Initials and short names that stand for it in brackets, copyright lines and next to a reporting verb. */
  readonly short: readonly string[];
}

/**
 * Agencies of the world and of its countries. Names in full are safe anywhere; short forms mean the agency only where an
 * agency is to be expected, since AA, PA or STA stand for much else.
 */
export const AGENCIES: readonly Agency[] = agencies.entries;
