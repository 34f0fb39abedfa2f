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
 * @param track its id, the same in every language of the page, and its letters where an earlier track has those
 * @example trackMonogram({ id: 'data-lake' }) // 'DL'
 */
export function trackMonogram({ id, letters }: { readonly id: TrackId; readonly letters?: string }): string {
  if (letters !== undefined) return letters;
  const [first = '', second] = id.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [a = '', b = ''] = first;
  if (/\p{Script=Han}/u.test(a)) return a;
  return `${a}${second === undefined ? b : ([...second][0] ?? '')}`.toUpperCase();
}

/**
 * The letters of tracks whose monogram an earlier one has: another letter of the name, or else a number.
 *
 * @example distinctLetters(['incubator', 'integration']) // Map { 'integration' => 'IT' }
 */
export function distinctLetters(ids: readonly TrackId[]): ReadonlyMap<TrackId, string> {
  const taken = new Set<string>();
  const letters = new Map<TrackId, string>();
  for (const id of ids) {
    const usual = trackMonogram({ id });
    const [first = '', ...others] = id.match(/[\p{L}\p{N}]/gu) ?? [];
    const numbers = Array.from(ids, (_, index) => String(index + 2));
    const choices = [...others, ...numbers].map((other) => `${first}${other}`.toUpperCase());
    const free = [usual, ...choices].find((one) => !taken.has(one)) ?? usual;
    taken.add(free);
    if (free !== usual) letters.set(id, free);
  }
  return letters;
}
