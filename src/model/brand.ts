declare const brand: unique symbol;

/** A branded primitive: a track's id cannot be used as a session's. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
