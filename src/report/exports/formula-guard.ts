/**
 * What a spreadsheet takes for a formula, with the apostrophes before it, if any: a cell that begins with `=`, `+`, `-`, `@` or
 * one of their wide forms, also behind white space and characters without a shape, which some programs drop first. Lists that
 * name the tab or the null character by themselves (OWASP ASVS 5, 1.2.10) mean that; before other words they do no harm.
 */
const FORMULA = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/**
 * A cell that no spreadsheet runs: one apostrophe more before what would be a formula, all else as it is.
 *
 * Stories come from pages that anybody may write, and `=HYPERLINK(…)` as a headline must stay words on the desk of whoever opens
 * the table. The apostrophe is what spreadsheets themselves write before words that look like a formula. Apostrophes that
 * stand there already get one more, so that `unguarded` finds the very text again; a headline in single quotation marks is
 * no formula and stays as it is. Whole cells are guarded, not lines in them: a program that is made to split the file at other
 * marks than commas makes cells that nobody wrote.
 */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The text that was guarded: `unguarded(guarded(text)) === text` for every text. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
