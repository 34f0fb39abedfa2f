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
export function Text({ text, locale: written }: TextProps) {
  const { locale } = useLocale();
  const language = textLocale(text, written ?? locale);
  return language === locale ? text : <span lang={language}>{text}</span>;
}
