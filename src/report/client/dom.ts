/** The first element that matches, or null. */
export const one = (selector: string, root: ParentNode = document): HTMLElement | null => root.querySelector<HTMLElement>(selector);

/** All elements that match, as an array. */
export const all = (selector: string, root: ParentNode = document): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** An element that the template promises. */
export function need(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element "${id}"; page and script are not of one version`);
  return found;
}

/** An element that the template promises, of the kind that it promises. */
export function needOf<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = need(id);
  if (!(found instanceof kind)) throw new Error(`the page's element "${id}" is no ${kind.name}; page and script are not of one version`);
  return found;
}

/** Calls back when the element is clicked. */
export const onClick = (id: string, act: () => void): void => {
  document.getElementById(id)?.addEventListener('click', act);
};

/** True where the reader asked for no motion. */
export const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** True on screens that hold one column of text. */
export const narrow = (): boolean => matchMedia('(max-width: 719px)').matches;

/** The page's data island, as the report wrote it; the page holds nothing else under this name. */
export const island = (): unknown => JSON.parse(need('data').textContent);

/** What reviewers said, where it is written into the page; null elsewhere. */
export const layer = (): unknown => JSON.parse(document.getElementById('layer')?.textContent ?? 'null');
