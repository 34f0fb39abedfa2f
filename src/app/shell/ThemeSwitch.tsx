import { useEffect, useLayoutEffect, useState } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { onThemeChange, readTheme, showTheme, themes, writeTheme, type Theme } from '../platform/theme.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './SiteHeader.module.css';
import * as shapes from '../ui/icons.ts';

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
      {/* Only once it answers: it is the dearest part of a page to lay out. */}
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
