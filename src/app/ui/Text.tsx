import type { ReactNode } from 'react';
import { directionWithin, textLocale, type Locale } from '../../model/locale.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';

export interface TextProps {
  readonly text: string;
  /** The locale of the text; the page's if absent. */
  readonly locale?: Locale;
}

/**
 * Text from the content, with `lang` and `dir` where its language is not the page's: for the right glyphs and order, and the
 * screen reader's voice (WCAG 2.2, 3.1.2). `<Text {...session.title} />`
 */
export function Text(props: TextProps) {
  const { locale } = useLocale();
  return textIn(locale, props);
}

/** The same as a function, for rows: a plain string where no `lang` is needed, which is cheaper than a component. */
export function textIn(locale: Locale, { text, locale: written }: TextProps): ReactNode {
  const language = textLocale(text, written ?? locale);
  if (language === locale) return text;
  return (
    <span lang={language} dir={directionWithin(language, locale)}>
      {text}
    </span>
  );
}
