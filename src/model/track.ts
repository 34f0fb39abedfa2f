import type { Brand } from './brand.ts';
import type { Html } from './text/html.ts';
import type { Localized } from './locale.ts';

/** The stem of the track's file, such as `bigdata`. */
export type TrackId = Brand<string, 'TrackId'>;

export interface Track {
  readonly id: TrackId;
  readonly name: Localized<string>;
  readonly chairs: Localized<readonly string[]>;
  readonly introduction: Localized<Html>;
  /** Degrees on the colour wheel, 0 to 359. */
  readonly hue: number;
}

/** The hue of the track at `index` of the tracks sorted by id: steps of 137 degrees keep neighbours apart. */
export function trackHue(index: number): number {
  return (index * 137) % 360;
}

/**
 * Two letters that identify a track beside its name, because the hues of more than a dozen tracks are too similar: the
 * initials of several words, else the first two letters; one character for Han.
 *
 * @param id of the track, the same in every language of the page
 * @example trackMonogram('data-lake') // 'DL'
 */
export function trackMonogram(id: TrackId): string {
  const [first = '', second] = id.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [a = '', b = ''] = first;
  if (/\p{Script=Han}/u.test(a)) return a;
  return `${a}${second === undefined ? b : ([...second][0] ?? '')}`.toUpperCase();
}
