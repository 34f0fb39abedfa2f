import type { DeviceStorage } from './storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Also read by the script in index.html, before the first paint. */
const key = 'lectern:theme';

/** The theme the visitor chose on this device; `system` where none was, or what is kept is no theme. */
export function readTheme(storage: DeviceStorage): Theme {
  const kept = storage.read(key);
  return themes.find((theme) => theme === kept) ?? 'system';
}

/** Keeps the choice where the device allows, and as long as the page lasts where it does not. */
export function writeTheme(storage: DeviceStorage, theme: Theme): void {
  storage.write(key, theme);
}

/** Calls `changed` after another tab chose. Returns the way to stop. */
export function onThemeChange(storage: DeviceStorage, changed: () => void): () => void {
  return storage.subscribe(key, changed);
}

/** Tells the style sheets: they follow the system where the attribute is absent. */
export function showTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
