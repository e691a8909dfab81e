/** Which of two texts, a new one and its match, is likelier the other's source, as far as the two alone tell. */
export interface Direction {
  readonly source: 'new' | 'match' | null;
  /** 0.5 to 0.99. */
  readonly confidence: number;
  /** The agency whose text both carry, if that explains what they share. */
  readonly commonAgency: string | null;
}
