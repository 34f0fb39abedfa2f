import { useLocation } from 'react-router-dom';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { pageAt, rootOf } from '../routes.ts';

/** The id in the page's address: a session's id, a day; empty on a list. */
export function usePageId(): string {
  const { pathname } = useLocation();
  const { locale, locales } = useLocale();
  return pageAt(pathname, rootOf(locale, locales[0]))?.id ?? '';
}
