/** A share as a reader sees it: whole per cent, and never "100 %" or "0 %" for what is not the whole or nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'over 99 %';
  if (rounded === 0 && share > 0) return 'under 1 %';
  return `${rounded} %`;
}
