import type { Localized } from '../locale.ts';
import type { Instant } from '../zonedTime.ts';
import { fold } from '../text/fold.ts';
import { statusChange, timeChange, type FactChange, type SessionFacts } from './sessionFacts.ts';

/**
 * All facts that differ, the most important first. A different spelling of the same fact is no change: case or white
 * space in a room or track, a translated title, or a speaker's name spelled differently in one locale.
 */
export function factChanges(from: SessionFacts, to: SessionFacts): FactChange[] {
  const found: (FactChange | null | false)[] = [
    statusChange(from.status, to.status),
    timeChange(from.start, to.start),
    againChange(from.again, to.again),
    from.minutes !== null &&
      to.minutes !== null &&
      from.minutes !== to.minutes && { kind: 'length', from: from.minutes, to: to.minutes },
    !isSameRoom(from.room, to.room) && { kind: 'room', from: from.room, to: to.room },
    !isSameText(from.track ?? '', to.track ?? '') && { kind: 'track', from: from.track, to: to.track },
    from.language !== to.language && { kind: 'language', from: from.language, to: to.language },
    !isSameTitle(from.title, to.title) && { kind: 'renamed', from: from.title, to: to.title },
    !areSamePeople(from.presenters, to.presenters) && {
      kind: 'speakers',
      from: from.presenters,
      to: to.presenters,
    },
    !from.hasRecording && to.hasRecording && { kind: 'recording' },
    !from.hasSlides && to.hasSlides && { kind: 'slides' },
  ];
  return found.filter((change) => change !== null && change !== false);
}

function againChange(from: readonly Instant[] = [], to: readonly Instant[] = []): FactChange | null {
  return from.join() === to.join() ? null : { kind: 'again', from, to };
}

/** The pairs of values in locales that both have. */
function shared<Value>(one: Localized<Value>, other: Localized<Value>): (readonly [Value, Value])[] {
  return Object.entries(one).flatMap(([locale, value]): (readonly [Value, Value])[] => {
    const otherValue = Object.hasOwn(other, locale) ? other[locale] : undefined;
    return value === undefined || otherValue === undefined ? [] : [[value, otherValue]];
  });
}

/** Whether two texts differ in case and white space at most. Most are equal, which is cheaper to tell. */
function isSameText(one: string, other: string): boolean {
  return one === other || fold(one) === fold(other);
}

/** Whether two rooms have the same name in any locale: the other names are translations. */
function isSameRoom(from: Localized<string>, to: Localized<string>): boolean {
  const pairs = shared(from, to);
  if (pairs.length > 0) return pairs.some(([a, b]) => isSameText(a, b));
  const [names, others] = [from, to].map((room) => Object.values(room).map((name) => fold(name ?? '')));
  return names?.length === 0 && others?.length === 0
    ? true
    : (names ?? []).some((name) => others?.includes(name));
}

function isSameTitle(from: Localized<string>, to: Localized<string>): boolean {
  const pairs = shared(from, to);
  // A file in another locale replaced it: only the text itself can be compared.
  if (pairs.length === 0) return Object.values(to).some((title) => Object.values(from).includes(title));
  return pairs.every(([a, b]) => a === b);
}

function areSamePeople(from: Localized<readonly string[]>, to: Localized<readonly string[]>): boolean {
  const pairs = shared(from, to);
  if (pairs.length === 0) return Object.keys(from).length === 0 && Object.keys(to).length === 0;
  const isSame = ([a, b]: readonly [readonly string[], readonly string[]]) =>
    a.join('\n') === b.join('\n') || peopleKey(a) === peopleKey(b);
  const [first] = pairs;
  if (first !== undefined && isSame(first)) return true;
  // A name is now written in another script: the same number of people, and the same people in another locale.
  return first !== undefined && first[0].length === first[1].length && pairs.some(isSame);
}

/** A key of a list of people that does not depend on their order. */
export function peopleKey(names: readonly string[]): string {
  return names.map(fold).toSorted().join('\n');
}
