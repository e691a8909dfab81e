/** Shows the evidence of the edge that is pointed at or focused beside the drawing; without the script the links lead to it. */
export function wireEdges(): void {
  const note = document.getElementById('edge-note');
  if (note === null) return;
  const edges = [...document.querySelectorAll<SVGAElement>('a.edge')];
  const show = (number: string): void => {
    const source = document.getElementById(`ev-${number}`);
    if (source === null) return;
    for (const edge of edges) edge.classList.toggle('on', edge.dataset['edge'] === number);
    const more = document.createElement('p');
    more.className = 'more';
    const link = document.createElement('a');
    link.href = `#ev-${number}`;
    link.textContent = 'All evidence for this edge';
    more.append(link);
    note.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)), more);
  };
  for (const edge of edges) {
    const number = edge.dataset['edge'] ?? '';
    edge.addEventListener('mouseenter', () => show(number));
    edge.addEventListener('focus', () => show(number));
    edge.addEventListener('click', (event) => {
      event.preventDefault();
      show(number);
    });
  }
}
