import type { Position } from '../problem.ts';

/** Where the values of a file's front matter stand; plain data, so that it can be kept with the file's record. */
export interface FieldPlaces {
  /** By key: its value's place, or its own where it has none. */
  readonly of: Readonly<Record<string, Position>>;
  /** The line that all of them begin with. */
  readonly otherwise: Position;
}

/** Where the value of a key stands; of an absent one the line that all of them begin with. */
export function placeOf({ of, otherwise }: FieldPlaces, key: string): Position {
  return (Object.hasOwn(of, key) ? of[key] : undefined) ?? otherwise;
}
