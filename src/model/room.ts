import type { Brand } from './brand.ts';
import type { Localized } from './locale.ts';

/** A slug of the room's name in the default locale, such as `mtn-yang-hall`. */
export type RoomId = Brand<string, 'RoomId'>;

export interface Room {
  readonly id: RoomId;
  readonly name: Localized<string>;
  /** How many people it seats. */
  readonly capacity?: number;
  readonly floor?: Localized<string>;
  /** How to get there. */
  readonly way?: Localized<string>;
}
