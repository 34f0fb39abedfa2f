import type { DeviceStorage } from './storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Also read by the script in index.html, before the first paint. */
const key = 'lectern:theme';

/** The theme the visitor chose on this device; `system` if none, or if the stored value is not a theme. */
export function readTheme(storage: DeviceStorage): Theme {
  const stored = storage.read(key);
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** Stores the theme; where the device refuses, until the page closes. */
export function writeTheme(storage: DeviceStorage, theme: Theme): void {
  storage.write(key, theme);
}

/** Calls `changed` after another tab chose a theme. @returns unsubscribes */
export function onThemeChange(storage: DeviceStorage, changed: () => void): () => void {
  return storage.subscribe(key, changed);
}

/** Sets the theme attribute for the style sheets. Without the attribute they follow the system. */
export function showTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
