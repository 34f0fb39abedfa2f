import type { ReactNode } from 'react';
import { directionWithin, textLocale } from '../../model/locale.ts';
import type { MarkedText } from '../../model/search/passage.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './MarkedWords.module.css';
import './markWords.css';

/** A text with some of its words marked, in its language. */
export function MarkedWords({ text, locale: written, marks }: MarkedText) {
  const { locale } = useLocale();
  const language = textLocale(text, written);
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    parts.push(
      text.slice(from, start),
      <mark key={start} className={styles['mark']}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return (
    <span
      lang={language === locale ? undefined : language}
      dir={language === locale ? undefined : directionWithin(language, locale)}
    >
      {parts}
    </span>
  );
}

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
