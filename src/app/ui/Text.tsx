import type { ReactNode } from 'react';
import { textLocale, type Locale } from '../../model/locale.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';

export interface TextProps {
  readonly text: string;
  /** The locale the text was written in; the page's where absent. */
  readonly locale?: Locale;
}

/**
 * A run of words, marked with its language where that is not the page's, so that the right glyphs come and a
 * screen reader changes its voice (WCAG 2.2, 3.1.2): `<Text {...session.title} />`.
 */
export function Text(props: TextProps) {
  const { locale } = useLocale();
  return textIn(locale, props);
}

/** The same where the page's locale is at hand: in rows, of which there are hundreds, words alone are no component. */
export function textIn(locale: Locale, { text, locale: written }: TextProps): ReactNode {
  const language = textLocale(text, written ?? locale);
  return language === locale ? text : <span lang={language}>{text}</span>;
}
