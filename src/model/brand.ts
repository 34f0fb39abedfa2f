declare const brand: unique symbol;

/** A primitive that only its own constructor can make, so that a track's id never passes for a session's. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
