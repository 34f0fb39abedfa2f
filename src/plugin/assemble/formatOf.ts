import { isPause, type SessionFormat } from '../../model/session.ts';
import type { Track } from '../../model/track.ts';
import { readFormat, readPauseTitle } from '../fields/stype.ts';

const byTrack: readonly (readonly [SessionFormat, RegExp])[] = [
  ['keynote', /\bkeynotes?\b|主题演讲|主旨演讲/iu],
  ['lightning', /\blightning\b|闪电/iu],
];

export interface FormatHints {
  /** From `format` or `stype`; null if they give none. */
  readonly format: SessionFormat | null;
  /** In every locale, the original's first. */
  readonly titles: readonly string[];
  /** Whether it has presenters or introduces speakers. */
  readonly hasPeople: boolean;
}

/**
 * The format of a session. Its files decide, but a talk in a track of keynotes is a keynote, and one in a track of
 * lightning talks a lightning talk, because `stype` does not distinguish these. Without a format and without speakers,
 * the title decides: it is a pause if it only consists of words for one, such as `Coffee break`.
 */
export function formatOf(
  { format, titles, hasPeople }: FormatHints,
  track: Track | undefined,
): SessionFormat {
  if (format !== null && format !== 'talk') return format;
  if (format === null && !hasPeople) {
    const pause = titles.map(readPauseTitle).find((found) => found?.isAll);
    if (pause) return pause.format;
    const named = readFormat(titles[0] ?? '');
    if (named !== null && !isPause(named)) return named;
  }
  const names = track ? [track.id, ...Object.values(track.name)] : [];
  const found = byTrack.find(([, pattern]) => names.some((name) => name !== undefined && pattern.test(name)));
  return found?.[0] ?? 'talk';
}

/** The break that a title mentions, if the session may be one and gives no format; else null. */
export function mentionedPause({ format, titles, hasPeople }: FormatHints): SessionFormat | null {
  const pauses = format === null && !hasPeople ? titles.map(readPauseTitle) : [];
  return pauses.some((pause) => pause?.isAll)
    ? null
    : (pauses.find((pause) => pause !== null)?.format ?? null);
}
