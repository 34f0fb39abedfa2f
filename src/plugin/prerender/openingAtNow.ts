import type { Locale } from '../../model/locale.ts';
import type { AgendaOpenings, OpeningPosition } from '../../model/now/agendaOpenings.ts';
import { dataFormat } from '../../model/offline.ts';
import { MINUTE, type Instant, type Zone } from '../../model/zonedTime.ts';

/**
 * During the conference the agenda opens at now on its first paint. A script in index.html finds in a `meta` element
 * which opening is valid now, fetches it, and puts it in place of the first rows, before anything is painted. The app
 * hydrates it like any page: an opening is the agenda's page, rendered with other rows. See decision 18.
 */

/** The name of the `meta` element. */
export const openingsName = 'lectern:openings';

/** Below the site's folder. The version is part of it: a page never gets the HTML of another version of the site. */
export function openingFile(locale: Locale, version: string, from: Instant): string {
  return `${folderOf(locale, version)}/${from / MINUTE}.json`;
}

const folderOf = (locale: Locale, version: string) => `data/${dataFormat}/${locale}/now/${version}`;

/**
 * The content of the `meta` element: the page's address, the folder of the openings, the venue's time zone, and the
 * times at which they begin and the last one ends, in minutes: the first since 1970-01-01T00:00Z, each other since the
 * one before.
 */
export function openingsContent(
  { openings, until }: AgendaOpenings,
  page: string,
  base: string,
  locale: Locale,
  version: string,
  zone: Zone,
): string {
  if (until === null) return '';
  const times = [...openings.map(({ from }) => from), until].map((time) => time / MINUTE);
  const steps = times.map((time, index) => time - (times[index - 1] ?? 0));
  return [page, `${base}${folderOf(locale, version)}/`, zone, ...steps].join(' ');
}

/** The element around a row that the page opens at; a row itself leaves space above it for the current-time line. */
const around = { running: 'ul', break: 'li', day: 'section' } as const;

/** What is fetched; read by index.html. */
interface OpeningJson {
  /** The content of the root element. */
  readonly html: string;
  /** PageData, for hydration. */
  readonly data: unknown;
  /** Where to open from when: minutes since 1970-01-01T00:00Z, the element around a row, `OpeningPosition.rows`. */
  readonly places: readonly (readonly [from: number, around: 'section' | 'ul' | 'li', ...rows: number[]])[];
}

/**
 * An opening as JSON.
 *
 * @param html rendered, as of the whole page
 * @param data PageData as JSON
 */
export function openingJson(html: string, data: string, positions: readonly OpeningPosition[]): string {
  const opening: OpeningJson = {
    // For readers without scripts, who cannot get here.
    html: html.replace(/<noscript>.*?<\/noscript>/gs, '<noscript></noscript>'),
    data: JSON.parse(data) as unknown,
    places: positions.map(({ from, kind, rows }) => [from / MINUTE, around[kind], ...rows] as const),
  };
  return JSON.stringify(opening);
}
