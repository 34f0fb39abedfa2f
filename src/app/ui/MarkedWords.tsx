import type { ReactNode } from 'react';
import { directionWithin, textLocale } from '../../model/locale.ts';
import type { MarkedText } from '../../model/search/passage.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './MarkedWords.module.css';

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
