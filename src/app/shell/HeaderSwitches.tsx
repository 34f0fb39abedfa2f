import type { Location } from 'react-router-dom';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { keepScroll } from '../navigation/arrival.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { onThemeChange, readTheme, showTheme, themes, writeTheme, type Theme } from '../platform/theme.ts';
import { pathInLocale } from '../routes.ts';
import { Icon } from '../ui/Icon.tsx';
import * as shapes from '../ui/icons.ts';
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
        .map((other, index) => (
          <Link
            // Keyed by position, so that the pressed link becomes the link back and keeps the focus.
            key={locales[index]}
            to={{ pathname: pathInLocale(pathname, locale, other, locales[0]), search, hash }}
            state={keepScroll}
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

/** A name of more than three letters is shortened to its tag, `EN` for English: space is short. */
function shortName(name: string, tag: string): string {
  return name.length <= 3 ? name : tag.slice(0, 2).toUpperCase();
}

const icons = { system: shapes.system, light: shapes.sun, dark: shapes.moon } as const;

/** A select that looks like an icon button: the platform's own list in the space of one button. */
export function ThemeSwitch() {
  const { t } = useLocale();
  const { storage } = usePlatform();
  // The stored theme is read after the first render, so that a prerendered page matches.
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    const read = () => setTheme(readTheme(storage));
    read();
    return onThemeChange(storage, read);
  }, [storage]);
  useLayoutEffect(() => {
    if (theme !== null) showTheme(document.documentElement, theme);
  }, [theme]);
  const choose = (name: string) => {
    const chosen = themes.find((one) => one === name) ?? 'system';
    writeTheme(storage, chosen);
    setTheme(chosen);
  };
  const names = { system: t.shell.themeSystem, light: t.shell.themeLight, dark: t.shell.themeDark };
  const shown = theme ?? 'system';
  return (
    <label className={styles['theme']} data-scripted>
      <VisuallyHidden>{t.shell.theme}</VisuallyHidden>
      <Icon shape={icons[shown]} />
      {/* Rendered once it works, because its layout is the most expensive of a page. */}
      {theme !== null && (
        <select value={theme} onChange={(event) => choose(event.target.value)}>
          {themes.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}
