import { isPause, type SessionFormat } from '../../model/session.ts';
import type { Track } from '../../model/track.ts';
import { readFormat, readPauseTitle } from '../fields/stype.ts';

const byTrack: readonly (readonly [SessionFormat, RegExp])[] = [
  ['keynote', /\bkeynotes?\b|主题演讲|主旨演讲/iu],
  ['lightning', /\blightning\b|闪电/iu],
];

export interface FormatHints {
  /** From `format` or `stype`; null if they give none. */
  readonly said: SessionFormat | null;
  /** In every locale, that of the original first. */
  readonly titles: readonly string[];
  /** Whether it has presenters or introduces speakers. */
  readonly hasPeople: boolean;
}

/**
 * The format of a session: as its files say, but a talk in the track of the keynotes is a keynote, and one in that of
 * the lightning talks a lightning talk: `stype` only tells talks from panels there. Where nobody speaks and nothing is
 * said, the title tells; it is a pause only where it is nothing but a word for one, as `Coffee break` is.
 */
export function formatOf({ said, titles, hasPeople }: FormatHints, track: Track | undefined): SessionFormat {
  if (said !== null && said !== 'talk') return said;
  if (said === null && !hasPeople) {
    const pause = titles.map(readPauseTitle).find((told) => told?.isAll);
    if (pause) return pause.format;
    const told = readFormat(titles[0] ?? '');
    if (told !== null && !isPause(told)) return told;
  }
  const names = track ? [track.id, ...Object.values(track.name)] : [];
  const found = byTrack.find(([, pattern]) => names.some((name) => name !== undefined && pattern.test(name)));
  return found?.[0] ?? 'talk';
}

/** The break that a title mentions, if the session may be one and gives no format; else null. */
export function mentionedPause({ said, titles, hasPeople }: FormatHints): SessionFormat | null {
  const told = said === null && !hasPeople ? titles.map(readPauseTitle) : [];
  return told.some((each) => each?.isAll) ? null : (told.find((each) => each !== null)?.format ?? null);
}
