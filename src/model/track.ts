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
