import { inLocale } from '../locale.ts';
import type { Locale, Localized } from '../locale.ts';
import type { Instant } from '../zonedTime.ts';
import type { Change, ChangeKind } from './sessionFacts.ts';

/** The names of the kinds of changes in the reader's language. */
export type ChangeLabels = Readonly<Record<ChangeKind, string>>;

/** Formats values for the reader of one locale. */
export interface ChangeReader {
  readonly locale: Locale;
  /** The conference's, the default one first. */
  readonly locales: readonly Locale[];
  readonly labels: ChangeLabels;
  readonly time: (instant: Instant) => string;
  readonly minutes: (count: number) => string;
  readonly list: (names: readonly string[]) => string;
  /** Names a track by its id. */
  readonly track: (id: string) => string;
  /** Names a language by its tag. */
  readonly language: (tag: string) => string;
}

/** A change in words: `Time`, `Sun, Aug 8, 15:30`, `Sun, Aug 8, 10:50`. */
export interface DescribedChange {
  readonly kind: ChangeKind;
  readonly label: string;
  /** The former value; null if there was none, or none that can be shown. */
  readonly was: string | null;
  readonly now: string | null;
}

/**
 * Describes changes in the reader's language. Changes that this language does not show are left out, such as a title
 * that changed in another language, and changes of an id.
 */
export function describeChanges(
  changes: readonly Change[],
  reader: ChangeReader,
): readonly DescribedChange[] {
  return changes.flatMap((change): readonly DescribedChange[] => {
    if (change.kind === 'renumbered') return [];
    const [was, now] = ends(change, reader);
    if (was !== null && was === now) return [];
    return [{ kind: change.kind, label: reader.labels[change.kind], was, now }];
  });
}

/** @example 'Time: Sun, Aug 8, 15:30 → Sun, Aug 8, 10:50' */
export function changeSentence(
  { label, was, now }: DescribedChange,
  { colon, arrow }: { readonly colon: string; readonly arrow: string },
): string {
  if (was === null) return now === null ? label : `${label}${colon}${now}`;
  return `${label}${colon}${was}${arrow}${now ?? '–'}`;
}

function ends(change: Change, reader: ChangeReader): readonly [was: string | null, now: string | null] {
  const { time, minutes, list, track, language } = reader;
  const words = (values: Localized<string>) => read(values, reader);
  const people = (values: Localized<readonly string[]>) => {
    const names = read(values, reader);
    return names === null ? null : list(names);
  };
  switch (change.kind) {
    case 'moved':
      return [time(change.from), time(change.to)];
    case 'scheduled':
      return [null, time(change.to)];
    case 'unscheduled':
      return [time(change.from), null];
    case 'again': {
      const [was = null, now = null] = [change.from, change.to].map((times) =>
        times.length === 0 ? null : list(times.map(time)),
      );
      return [was, now];
    }
    case 'length':
      return [minutes(change.from), minutes(change.to)];
    case 'room':
    case 'renamed':
      return [words(change.from), words(change.to)];
    case 'speakers':
      return [people(change.from), people(change.to)];
    case 'track':
      return [change.from && track(change.from), change.to && track(change.to)];
    case 'language':
      return [change.from && language(change.from), change.to && language(change.to)];
    case 'added':
      return [null, change.to.start === null ? null : time(change.to.start)];
    case 'withdrawn':
      return [change.from.start === null ? null : time(change.from.start), null];
    default:
      return [null, null];
  }
}

function read<Value>(values: Localized<Value>, { locale, locales }: ChangeReader): Value | null {
  return inLocale(values, locale, locales)?.value ?? null;
}
