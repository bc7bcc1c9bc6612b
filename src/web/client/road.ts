// A drawing of what comes after what, by arrow keys: left to what comes before, right to what comes
// after, up and down within a column. Every box is a link, so Tab walks it too.
import { all } from './dom.ts';

type Place = 'column' | 'row';
const at = (box: SVGAElement, what: Place): number => Number(box.dataset[what]);

/** Of several boxes the one that stands nearest in height. */
function nearest(box: SVGAElement, among: readonly SVGAElement[]): SVGAElement | null {
  const far = (other: SVGAElement) =>
    Math.abs(other.getBoundingClientRect().top - box.getBoundingClientRect().top);
  return [...among].sort((a, b) => far(a) - far(b))[0] ?? null;
}

function along(
  box: SVGAElement,
  boxes: readonly SVGAElement[],
  way: 'after' | 'next',
): SVGAElement | null {
  const wanted = new Set((box.dataset[way] ?? '').split(' ').filter(Boolean));
  return nearest(
    box,
    boxes.filter((other) => wanted.has(other.dataset.no ?? '')),
  );
}

function inColumn(box: SVGAElement, boxes: readonly SVGAElement[], by: 1 | -1): SVGAElement | null {
  const column = boxes.filter((other) => at(other, 'column') === at(box, 'column'));
  return column.find((other) => at(other, 'row') === at(box, 'row') + by) ?? null;
}

function next(box: SVGAElement, boxes: readonly SVGAElement[], key: string): SVGAElement | null {
  if (key === 'ArrowLeft') return along(box, boxes, 'after');
  if (key === 'ArrowRight') return along(box, boxes, 'next');
  if (key === 'ArrowUp') return inColumn(box, boxes, -1);
  if (key === 'ArrowDown') return inColumn(box, boxes, 1);
  return null;
}

export function listenForRoad(): void {
  for (const road of all('[data-road]')) {
    const boxes = all<SVGAElement>('a[data-no]', road);
    road.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const box = (event.target as Element).closest<SVGAElement>('a[data-no]');
      if (!box || !event.key.startsWith('Arrow')) return;
      // No arrow scrolls while a box is in hand, so that the walk does not jump.
      event.preventDefault();
      const to = next(box, boxes, event.key);
      to?.focus({ preventScroll: true });
      to?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }
}
