import { inLocale, type Locale } from '../locale.ts';
import { htmlText } from '../text/html.ts';
import { shortened } from '../text/shortened.ts';
import type { Track } from '../track.ts';
import type { Words } from './agenda.ts';

/** In characters: two lines in the list of tracks. */
const most = 120;

/**
 * The first words of the tracks' introductions as text, by id, in the reader's locale or else another one.
 *
 * @param locales the conference's, the default one first
 * @returns null if no track is introduced
 */
export function trackIntroductions(
  tracks: readonly Track[],
  locale: Locale,
  locales: readonly Locale[],
): Readonly<Record<string, Words>> | null {
  const known = tracks.flatMap(({ id, introduction }) => {
    const found = inLocale(introduction, locale, locales);
    const text = found === null ? '' : htmlText(found.value).replace(/\s+/g, ' ');
    return found && text !== '' ? [[id, { text: shortened(text, most), locale: found.locale }] as const] : [];
  });
  return known.length === 0 ? null : Object.fromEntries(known);
}
