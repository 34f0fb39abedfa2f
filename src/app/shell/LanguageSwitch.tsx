import { useLayoutEffect, useRef } from 'react';
import type { Location } from 'react-router-dom';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { keepPlace } from '../navigation/arrival.ts';
import { pathInLocale } from '../routes.ts';
import { Link } from '../ui/Link.tsx';
import styles from './SiteHeader.module.css';

/** The same page, filters and place in the conference's other languages, each under its own name. */
export function LanguageSwitch({ location }: { readonly location: Location }) {
  const { locale, locales, t, format } = useLocale();
  const { pathname, search, hash } = location;
  const links = useRef<HTMLElement>(null);
  const before = useRef(locale);
  useLayoutEffect(() => {
    const left = before.current;
    before.current = locale;
    const nav = links.current;
    if (left === locale || !nav?.contains(document.activeElement)) return;
    // The link that was pressed is now the current one, which is hidden, and would take the focus with it.
    for (const link of nav.querySelectorAll('a'))
      if (link.hreflang === left) link.focus({ preventScroll: true });
  }, [locale]);
  if (locales.length < 2) return null;
  return (
    <nav ref={links} className={styles['languages']} aria-label={t.shell.language}>
      {locales.map((other) => (
        <Link
          key={other}
          to={{ pathname: pathInLocale(pathname, locale, other, locales[0]), search, hash }}
          state={keepPlace}
          lang={other}
          hrefLang={other}
          aria-current={other === locale || undefined}
        >
          {format.autonym(other)}
        </Link>
      ))}
    </nav>
  );
}
