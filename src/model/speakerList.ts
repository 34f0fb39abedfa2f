import type { Agenda, AgendaSpeaker } from './agenda/agenda.ts';
import { fold } from './text/fold.ts';
import { matchesText, searchForm, searchTerms } from './search.ts';

const foldedNames = new WeakMap<AgendaSpeaker, string>();

function foldedName(speaker: AgendaSpeaker): string {
  const known = foldedNames.get(speaker);
  if (known !== undefined) return known;
  const folded = searchForm(speaker.name.text);
  foldedNames.set(speaker, folded);
  return folded;
}

/** The people whose names contain all words of `query`, ignoring case and accents, in the given order. */
export function filterSpeakers(speakers: readonly AgendaSpeaker[], query: string): readonly AgendaSpeaker[] {
  const terms = searchTerms(query);
  return terms.length === 0
    ? speakers
    : speakers.filter((speaker) => matchesText(foldedName(speaker), terms));
}

const sorted = new WeakMap<Agenda, readonly AgendaSpeaker[]>();

/** The first character of each Latin letter in the order of pinyin; no word starts with I, U or V. */
const pinyin = {
  A: '阿',
  B: '八',
  C: '嚓',
  D: '咑',
  E: '妸',
  F: '发',
  G: '旮',
  H: '哈',
  J: '丌',
  K: '咔',
  L: '垃',
  M: '妈',
  N: '拿',
  O: '噢',
  P: '妑',
  Q: '七',
  R: '呥',
  S: '仨',
  T: '他',
  W: '屲',
  X: '夕',
  Y: '丫',
  Z: '帀',
};

const byPinyin = new Intl.Collator('zh').compare;

/**
 * The letter that a name is listed under: the first one without its accent, or that of the first character's pinyin;
 * `#` for others.
 */
export function letterOf(name: string): string {
  const [first = ''] = fold(name.trimStart());
  if (/^[a-z]$/.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  return Object.entries(pinyin).findLast(([, begins]) => byPinyin(begins, first) <= 0)?.[0] ?? '#';
}

/**
 * Groups people by letter (see `letterOf`), sorted within it by the agenda's locale.
 *
 * @param compare the locale's own order (ECMA-402 `Intl.Collator`)
 */
export function speakersByName(
  agenda: Agenda,
  compare: (a: string, b: string) => number,
): readonly AgendaSpeaker[] {
  const known = sorted.get(agenda);
  if (known !== undefined) return known;
  const made = agenda.speakers
    .map((speaker) => ({ speaker, letter: letterOf(speaker.name.text) }))
    .toSorted((a, b) =>
      a.letter === b.letter
        ? compare(a.speaker.name.text, b.speaker.name.text)
        : Number(a.letter === '#') - Number(b.letter === '#') || (a.letter < b.letter ? -1 : 1),
    )
    .map(({ speaker }) => speaker);
  sorted.set(agenda, made);
  return made;
}
