import type { MarkedText } from '../../model/search/passage.ts';
import './markWords.css';

/** The name of the marks in markWords.css. */
const name = 'found';

/**
 * Marks words in texts that an element shows, without changing them (CSS Custom Highlights). Does nothing in browsers
 * that cannot.
 *
 * @returns removes the marks
 */
export function markWords(element: Element, texts: readonly MarkedText[]): () => void {
  if (typeof Highlight !== 'function') return () => {};
  const all = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, all);
  const ranges = texts.flatMap(({ text, marks }) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at === -1) continue;
      return marks.map(([start, end]) => {
        const range = new Range();
        range.setStart(node, at + start);
        range.setEnd(node, at + end);
        return range;
      });
    }
    return [];
  });
  for (const range of ranges) all.add(range);
  return () => {
    for (const range of ranges) all.delete(range);
  };
}
