import type { Brand } from './brand.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** A calendar day at the venue, `2021-08-06`. */
export type DayKey = Brand<string, 'DayKey'>;

/** An IANA time zone, such as `Asia/Shanghai`. */
export type Zone = Brand<string, 'Zone'>;

/** A wall-clock time without a zone, `2021-08-06T09:20:00`. */
export type LocalDateTime = Brand<string, 'LocalDateTime'>;
