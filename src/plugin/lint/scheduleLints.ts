import { inLocale } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import { isPause, type Session } from '../../model/session.ts';
import { type Html, htmlText } from '../../model/text/html.ts';
import { localOf, minutesBetween, type Instant } from '../../model/zonedTime.ts';
import type { ParsedSession } from '../assemble/parsedContent.ts';
import { positionOf, warning, type Problem } from '../problem.ts';
import { deadFooterLinks, deadLinks, type LinkingFile } from './deadLinks.ts';
import { missingPictures, undrawnTitles } from './fileLints.ts';
import { levelOf, type RuleName, type RuleSettings } from './rules.ts';

/** The settings for checking in conference.yaml. */
export interface LintSettings {
  readonly rules: RuleSettings;
  /** `09:00` and `18:00`, local times; null: any hour. */
  readonly hours: readonly [string, string] | null;
}

export interface LintInput {
  readonly programme: Programme;
  /** The files of all sessions, in every locale. */
  readonly files: readonly ParsedSession[];
  /** Other files with texts that have links: tracks, speakers and pages. */
  readonly others: readonly LinkingFile[];
  /** The texts of files, by path. */
  readonly textOf: (path: string) => string | null;
  readonly publicFiles: ReadonlySet<string>;
  /** Former ids of sessions, which lead to them. */
  readonly formerIds: ReadonlySet<string>;
  /** Path the site is served under. */
  readonly base: string;
  /** conference.yaml, as shown in problems; null: there is none. */
  readonly settingsPath: string | null;
  /** Whether a picture of each session is drawn for previews. */
  readonly previews: boolean;
}

/** The least minutes in which somebody gets from one room to the next. */
const rushMinutes = 5;
const longDayMinutes = 6 * 60;
const longestTitle = 90;
const shortestAbstract = 100;
const longestAbstract = 3000;

/** A session, and the file of its original, in which its problems are reported. */
interface Placed {
  readonly session: Session;
  readonly file: ParsedSession;
}

type Lint = (input: LintInput, sessions: readonly Placed[], settings: LintSettings) => readonly Problem[];

/**
 * Checks the rules of .github/docs/rules.md that need the whole programme: what is valid, but probably wrong. Skips
 * rules that are off.
 */
export function lintSchedule(input: LintInput, settings: LintSettings): readonly Problem[] {
  const [locale] = input.programme.conference.locales;
  const originals = new Map<string, ParsedSession>();
  for (const file of input.files)
    if (file.locale === locale || !originals.has(file.id)) originals.set(file.id, file);
  const sessions = input.programme.sessions.flatMap((session): Placed[] => {
    const file = originals.get(session.id);
    return file === undefined || session.status === 'cancelled' ? [] : [{ session, file }];
  });
  return Object.entries(lints).flatMap(([name, lint]) =>
    levelOf(name as RuleName, settings.rules) === 'off' ? [] : lint(input, sessions, settings),
  );
}

const lints: Readonly<Partial<Record<RuleName, Lint>>> = {
  'speaker-rush'({ programme }, sessions) {
    const times = new Map<string, { readonly placed: Placed; readonly slot: Session['slots'][number] }[]>();
    for (const placed of sessions) {
      for (const slot of placed.session.slots)
        for (const speaker of placed.session.speakers)
          times.set(speaker, [...(times.get(speaker) ?? []), { placed, slot }]);
    }
    return [...times].flatMap(([speaker, all]) => {
      const inOrder = all.toSorted((a, b) => a.slot.start - b.slot.start);
      return inOrder.slice(1).flatMap(({ placed, slot }, index) => {
        const before = inOrder[index];
        if (before === undefined || before.slot.endEstimated) return [];
        const gap = minutesBetween(before.slot.end, slot.start);
        const [from, to] = [before.slot.rooms[0], slot.rooms[0]];
        const isSame = from === undefined || to === undefined || slot.rooms.includes(from);
        if (gap < 0 || gap >= rushMinutes || isSame) return [];
        return warningOf(
          'speaker-rush',
          placed.file,
          'date',
          `"${nameIn(programme, 'speakers', speaker)}" has no time to get from "${nameIn(programme, 'rooms', from)}" to "${nameIn(programme, 'rooms', to)}": ${before.placed.file.path} ends at "${clock(programme, before.slot.end)}".`,
          `Leave at least ${rushMinutes} minutes between the two, or have both in one room.`,
        );
      });
    });
  },

  'outside-hours'({ programme }, sessions, { hours }) {
    if (hours === null) return [];
    const [opens, closes] = hours;
    return sessions.flatMap(({ session, file }) => {
      const unusual = session.slots.find(({ start, end }) => {
        const [from, until] = [clock(programme, start), clock(programme, end)];
        return from < opens || until > closes || until < from;
      });
      if (unusual === undefined || isPause(session.format)) return [];
      const { start, end } = unusual;
      return warningOf(
        'outside-hours',
        file,
        'date',
        `"${clock(programme, start)}" to "${clock(programme, end)}" is outside the hours of the conference, "${opens}-${closes}".`,
        'Fix the time, or "hours" in conference.yaml.',
      );
    });
  },

  'no-lunch'({ programme }, sessions) {
    return programme.conference.days.flatMap((day) => {
      const inRoom = sessions.flatMap(({ session, file }) =>
        session.slots.filter((slot) => slot.day === day).map((slot) => ({ slot, session, file })),
      );
      const talks = inRoom.filter(({ session }) => !isPause(session.format));
      const [first] = talks.toSorted((a, b) => a.slot.start - b.slot.start);
      if (first === undefined || inRoom.some(({ session }) => session.format === 'lunch')) return [];
      const last = Math.max(...talks.map(({ slot }) => slot.end)) as Instant;
      const length = minutesBetween(first.slot.start, last);
      if (length <= longDayMinutes) return [];
      return warningOf(
        'no-lunch',
        first.file,
        'date',
        `"${day}" has ${Math.round(length / 60)} hours and has no lunch.`,
        'Write a session with "format: lunch", without a room if it is for all.',
      );
    });
  },

  'title-long': ({ files }) =>
    files.flatMap((file) => {
      const { title } = file.record;
      // Counting characters is slower, and there are never more of them.
      const length = title.length <= longestTitle ? 0 : [...title].length;
      return length <= longestTitle
        ? []
        : warningOf(
            'title-long',
            file,
            'title',
            `The title has ${length} characters.`,
            `Shorten it to ${longestTitle} or fewer; the rest fits into "subtitle".`,
          );
    }),

  'abstract-short': ({ files }) =>
    files.flatMap((file) => {
      const length = lengthOf(file.body.abstract);
      return length === 0 || length >= shortestAbstract
        ? []
        : warningOf(
            'abstract-short',
            file,
            null,
            `The abstract has only ${length} characters.`,
            'Say more about the session.',
          );
    }),

  'abstract-long': ({ files }) =>
    files.flatMap((file) => {
      const length = lengthOf(file.body.abstract);
      return length <= longestAbstract
        ? []
        : warningOf(
            'abstract-long',
            file,
            null,
            `The abstract has ${length} characters.`,
            'Shorten it, or link to the details.',
          );
    }),

  'translation-missing': ({ programme, files }, sessions) => {
    const written = new Set(files.map(({ id, locale }) => `${locale} ${id}`));
    return sessions.flatMap(({ session, file }) =>
      programme.conference.locales
        .filter((locale) => !written.has(`${locale} ${session.id}`))
        .flatMap((locale) =>
          warningOf(
            'translation-missing',
            file,
            'title',
            `"${session.id}" is not written in "${locale}" yet.`,
            `Write ${session.id}${locale === programme.conference.locales[0] ? '' : `.${locale}`}.md.`,
          ),
        ),
    );
  },

  'photo-none': ({ programme }, sessions) => {
    const firsts = new Map(
      sessions.toReversed().flatMap((placed) => placed.session.speakers.map((id) => [id, placed])),
    );
    return programme.speakers.flatMap(({ id, photo }) => {
      const placed = firsts.get(id);
      if (photo !== null || placed === undefined) return [];
      return warningOf(
        'photo-none',
        placed.file,
        'presenters',
        `"${nameIn(programme, 'speakers', id)}" has no photo.`,
        'Put one into public/images/speaker/ and name it above the person’s introduction.',
      );
    });
  },

  'dead-link': (input) => [...deadLinks(input), ...deadFooterLinks(input)],
  'picture-missing': missingPictures,
  'preview-font': undrawnTitles,
};

function lengthOf(abstract: Html | null): number {
  return abstract === null ? 0 : [...htmlText(abstract).trim()].length;
}

function clock({ conference }: Programme, at: Instant): string {
  return localOf(at, conference.timezone).slice(11, 16);
}

function nameIn(programme: Programme, kind: 'speakers' | 'rooms', id: string | undefined): string {
  const { locales } = programme.conference;
  const found = programme[kind].find((one) => one.id === id);
  return found === undefined ? (id ?? '') : (inLocale(found.name, locales[0], locales)?.value ?? found.id);
}

/** @param key of front matter; null: the file as a whole */
function warningOf(
  rule: RuleName,
  { path, record }: ParsedSession,
  key: 'date' | 'title' | 'presenters' | null,
  message: string,
  hint: string,
): readonly Problem[] {
  return [warning(rule, path, message, hint, key === null ? undefined : positionOf(record.positions, key))];
}
