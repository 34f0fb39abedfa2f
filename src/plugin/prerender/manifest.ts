import { isRightToLeft, localeFolder, type Locale } from '../../model/locale.ts';
import type { Agenda } from '../../model/agenda/agenda.ts';
import { planningWordsFor } from '../interfaceWords.ts';
import { manifestIcons } from '../pictures/siteIcons.ts';
import type { SiteFile } from './siteFiles.ts';

/** As in index.html and tokens.css. */
const paper = { light: '#fbfcfd', dark: '#11151b' };

/** Below the site's folder: `manifest.webmanifest`, `zh/manifest.webmanifest`. */
export const manifestFile = (locale: Locale, defaultLocale: Locale): string =>
  `${localeFolder(locale, [defaultLocale])}manifest.webmanifest`;

/** Home screens cut longer names (Android's guideline). */
const shortLength = 12;

/**
 * The manifest of a locale (W3C, Web App Manifest), with which phones and browsers install the site. Each locale is a
 * separate app, which also shows the other locales.
 *
 * @param base the path of the site: starts and ends with a slash
 * @param pictures of the installed site, in a store's dialog
 */
export function manifestOf(
  { locale, conference }: Agenda,
  base: string,
  pictures: readonly Screenshot[],
): SiteFile {
  const { locales, name } = conference;
  const words = planningWordsFor(locale);
  const start = base + localeFolder(locale, locales);
  const manifest = {
    id: start,
    name,
    short_name: shortNameOf(name),
    lang: locale,
    dir: isRightToLeft(locale) ? 'rtl' : 'ltr',
    start_url: start,
    scope: base,
    display: 'standalone',
    background_color: paper.light,
    theme_color: paper.light,
    color_scheme_dark: { background_color: paper.dark, theme_color: paper.dark },
    icons: manifestIcons.map(({ file, size, purpose }) => ({
      src: base + file,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    screenshots: pictures.map(({ file, width, height, form_factor }) => ({
      src: base + file,
      sizes: `${width}x${height}`,
      type: 'image/png',
      form_factor,
      label: name,
    })),
    shortcuts: [
      { name: words.offline.now, url: start },
      { name: words.schedule.mySchedule, url: `${start}my-schedule/` },
    ],
  };
  return { name: manifestFile(locale, locales[0]), text: `${JSON.stringify(manifest)}\n` };
}

export interface Screenshot {
  /** Below the site's folder. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly form_factor: 'wide' | 'narrow';
}

/** The name without its year, and as many words of it as fit. */
function shortNameOf(name: string): string {
  if (Array.from(name).length <= shortLength) return name;
  const words = name
    .replace(/\s*\b(?:19|20)\d\d\b\s*/g, ' ')
    .trim()
    .split(/\s+/);
  const fitting = words.reduce((short, word) => {
    const longer = short === '' ? word : `${short} ${word}`;
    return Array.from(longer).length <= shortLength ? longer : short;
  }, '');
  return fitting || Array.from(name).slice(0, shortLength).join('');
}
