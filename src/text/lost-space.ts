/** Marks that join what a space would part: a hyphen or dash in its place is another spelling, not a lost space. */
const JOINER = /[-‐-―−/&+_]/u;

/** White space that belongs between words: not what stands before a mark that closes ("Kelly ,"), which is damage itself. */
const WORD_SPACE = /\s(?![\s,.;:!?…)\]”»%])/u;

/**
 * Whether white space that one version has between two letters is lost in the other: nothing stands there any more but
 * marks that close or open.
 *
 * @param gap what stands between the letters where the space is. @param other what stands there in the other version.
 */
export const isSpaceLost = (gap: string, other: string): boolean =>
  WORD_SPACE.test(gap) && !/\s/u.test(other) && !JOINER.test(gap) && !JOINER.test(other);

/** Whether a mark closes what stands before it: a space in front of it is damage, and gone without it repaired. */
export const closesBefore = (mark: string): boolean => /^[,.;:!?…)\]”»%]/u.test(mark);

/** Whether a gap holds a joining mark: the spaces around it are house style. */
export const hasJoiner = (gap: string): boolean => JOINER.test(gap);
