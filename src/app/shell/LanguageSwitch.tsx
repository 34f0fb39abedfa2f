import type { Location } from 'react-router-dom';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { retainPlace } from '../navigation/arrival.ts';
import { pathInLocale } from '../routes.ts';
import { Link } from '../ui/Link.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './SiteHeader.module.css';

/** Links to the same page, with its filters and position, in the conference's other languages, each by its own name. */
export function LanguageSwitch({ location }: { readonly location: Location }) {
  const { locale, locales, t, format } = useLocale();
  const { pathname, search, hash } = location;
  if (locales.length < 2) return null;
  return (
    <nav className={styles['languages']} aria-label={t.shell.language}>
      {locales
        .filter((other) => other !== locale)
        .map((other, place) => (
          <Link
            // By place: the pressed link becomes the one that leads back, and keeps the focus.
            key={locales[place]}
            to={{ pathname: pathInLocale(pathname, locale, other, locales[0]), search, hash }}
            state={retainPlace}
            lang={other}
            hrefLang={other}
          >
            <span aria-hidden="true">{shortName(format.autonym(other), other)}</span>
            <VisuallyHidden>{format.autonym(other)}</VisuallyHidden>
          </Link>
        ))}
    </nav>
  );
}

/** A name of more than three letters by its tag, `EN` for English: there is room for little beside the conference's name. */
function shortName(name: string, tag: string): string {
  return name.length <= 3 ? name : tag.slice(0, 2).toUpperCase();
}
