import type { Position } from '../problem.ts';

/** The positions of the values in a file's front matter; plain data, so that it can be cached with the record. */
export interface FieldPlaces {
  /** By key: the position of its value, or of the key if it has none. */
  readonly of: Readonly<Record<string, Position>>;
  /** The first line of the front matter. */
  readonly otherwise: Position;
}

/** The position of a key's value; the first line for an absent key. */
export function placeOf({ of, otherwise }: FieldPlaces, key: string): Position {
  return (Object.hasOwn(of, key) ? of[key] : undefined) ?? otherwise;
}
