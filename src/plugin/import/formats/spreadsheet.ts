import { splitPresenters } from '../../../model/speakerName.ts';
import type { Adapter, Question, ReadingHints } from '../adapters.ts';
import {
  foreignSession,
  foreignSpeaker,
  addProblem,
  foreignProgramme,
  type ForeignProgramme,
  type ForeignSession,
  type ForeignSlot,
  type ForeignSpeaker,
} from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { lineIn, lineOrNull, webLinkIn } from '../foreignValue.ts';
import {
  joinTexts,
  mergedSlots,
  mostUsedLocale,
  peopleOf,
  roomsNamed,
  roomsOf,
  tracksNamed,
} from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import { readLanguage } from '../../fields/stype.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import { placeIn } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';
import { columnsOf, tableOf, type Row } from './spreadsheetColumns.ts';
import { dateOrderOf, isAmbiguous, onlyYearIn, readCellSlot, withYear } from './spreadsheetTimes.ts';
import { photoOf, recordingIn } from '../../sites/siteFields.ts';

/** A spreadsheet saved as CSV (RFC 4180, also with semicolons or tabs) with a header. */
export const spreadsheet: Adapter = {
  name: 'spreadsheet (CSV) with a header',
  recognises: (files) => {
    const [only] = files;
    if (files.length !== 1 || only === undefined || !/\.(?:csv|tsv)$/i.test(only.path)) return null;
    return [only];
  },
  questions: ([file], { columns }): Question[] => {
    const { header } = tableOf(file);
    if (columnsOf(header, columns).has('title')) return [];
    return [{ column: 'title', text: 'Which column holds the titles of the sessions?', choices: header }];
  },
  read: ([file], hints) => programmeOf(file, hints),
};

function programmeOf(file: SourceFile | undefined, hints: ReadingHints): ForeignProgramme {
  const problems: Problem[] = [];
  const { header, rows: written, above } = tableOf(file);
  const columns = columnsOf(header, hints.columns);
  const rows = withYears(written, columns, { above, file, problems });
  const cell = (row: Row, what: string) =>
    (columns.get(what) ?? []).map((column) => row.cells[column] ?? '').find((text) => text.trim() !== '') ??
    '';
  const locale =
    hints.locale ??
    mostUsedLocale(
      rows.map((row) => readLanguage(lineIn(cell(row, 'language'))) ?? ''),
      rows.map((row) => cell(row, 'title')),
    );
  const order = dateOrderOf(rows.flatMap((row) => [cell(row, 'date'), cell(row, 'start')]));
  const used = new Set([...columns.values()].flat());
  const unused = header.filter((column) => !used.has(column));
  if (file && unused.length > 0)
    addProblem(
      problems,
      placeIn(file),
      `These columns are left out: "${unused.join('", "')}".`,
      'To import one of them, say what it contains: --columns track=NAME.',
    );
  if (file && !columns.has('date') && !columns.has('start'))
    addProblem(
      problems,
      placeIn(file),
      'No column is called like a date or a start: the sessions are listed as not scheduled.',
      `Say which column holds it: --columns start=NAME, or date=NAME and start=NAME. The columns are: ${header.join(', ')}.`,
    );

  const people = new Map<string, ForeignSpeaker>();
  const sessions = rows.flatMap((row): ForeignSession[] => {
    const { place } = row;
    const title = lineIn(cell(row, 'title'));
    const status = lineIn(cell(row, 'status'));
    if (title === '') {
      addProblem(problems, place, 'A row without a title is left out.', 'Write one, or remove the row.');
      return [];
    }
    if (/^(?:reject|declin|withdr|draft|submitted|pending|waitlist|nominated|no?$|false$|0$)/i.test(status)) {
      addProblem(
        problems,
        place,
        `"${title}" is left out: its status is "${status}".`,
        'Change the status in the spreadsheet to import it.',
      );
      return [];
    }
    // A name in two columns, if a session has a row for each of its speakers.
    const ofRow = lineIn(`${cell(row, 'firstName')} ${cell(row, 'lastName')}`);
    const named = (columns.get('speakers') ?? []).map((column) => row.cells[column] ?? '');
    const speakers = peopleOf(
      (ofRow === '' ? named.flatMap(namesIn) : [ofRow]).map((name) =>
        foreignSpeaker({ key: name, place, name: { [locale]: name } }),
      ),
      place,
      problems,
    );
    for (const speaker of speakers) if (!people.has(speaker.key)) people.set(speaker.key, speaker);
    const [only] = speakers;
    // Fields of "the speaker" are only clear if there is one.
    if (only !== undefined && speakers.length === 1)
      people.set(only.key, { ...(people.get(only.key) ?? only), ...ofOne(row, cell, locale) });
    const [date, start, end] = [cell(row, 'date'), cell(row, 'start'), cell(row, 'end')];
    const ambiguous = [date, start].find((each) => isAmbiguous(each, order));
    const slot = readCellSlot({ date, start, end, duration: cell(row, 'duration') }, order);
    const hasUnreadTime = slot === null && (date !== '' || start !== '');
    if (hasUnreadTime && ambiguous !== undefined)
      addProblem(
        problems,
        place,
        `The date "${lineIn(ambiguous)}" of "${title}" is ambiguous (day first or month first): its time is left out.`,
        'Write the date as 2027-05-10. Until then, a time that was imported before stays.',
      );
    else if (hasUnreadTime)
      addProblem(
        problems,
        place,
        `The time "${lineIn(`${date} ${start}`)}" of "${title}" cannot be read: it is listed as not scheduled.`,
        'Write the date as 2027-05-10 and the time as 14:00.',
      );
    const rooms = cell(row, 'room')
      .split(/\s*[;|]\s*/)
      .map(lineIn)
      .filter(Boolean);
    return [
      foreignSession({
        key:
          lineIn(cell(row, 'id')) ||
          (ofRow === '' ? `${title} ${speakers.map(({ key }) => key).join(' ')}`.trim() : title),
        id: lineOrNull(cell(row, 'id')),
        place,
        title: { [locale]: title },
        subtitle: { [locale]: lineIn(cell(row, 'subtitle')) },
        abstract: {
          [locale]: joinTexts(
            markdownOf(cell(row, 'abstract'), 'plain'),
            markdownOf(cell(row, 'description'), 'plain'),
          ),
        },
        slots: slot === null ? [] : [{ ...slot, rooms } satisfies ForeignSlot],
        rooms,
        hasUnreadTime,
        track: lineOrNull(cell(row, 'track')),
        speakers: [...new Set(speakers.map(({ key }) => key))],
        format: formatOfTitle(title, speakers.length > 0) ?? formatOfType(lineIn(cell(row, 'format'))),
        language: readLanguage(lineIn(cell(row, 'language'))),
        tags: cell(row, 'tags')
          .split(/\s*[,;|、，]\s*/)
          .map(lineIn)
          .filter(Boolean),
        slides: webLinkIn(cell(row, 'slides')),
        video: recordingIn(cell(row, 'video')),
        stream: webLinkIn(cell(row, 'stream')),
        status: /^cancel/i.test(status) ? 'cancelled' : 'confirmed',
      }),
    ];
  });
  const unique = joinedByKey(sessions);
  return foreignProgramme({
    locales: [locale],
    rooms: roomsNamed(
      unique.flatMap((session) => [...roomsOf([session]), ...session.rooms]),
      locale,
    ),
    tracks: tracksNamed(unique, locale),
    speakers: [...people.values()],
    sessions: unique,
    problems,
  });
}

function namesIn(cell: string): string[] {
  const parts = cell.split(/\s*(?:[;|\n]|\s&\s|\s+\/\s+)\s*/).filter((part) => part.trim() !== '');
  return parts.length > 1 ? parts.map(lineIn) : splitPresenters(lineIn(cell));
}

function ofOne(row: Row, cell: (row: Row, what: string) => string, locale: string): Partial<ForeignSpeaker> {
  const role = lineIn(cell(row, 'role'));
  const bio = markdownOf(cell(row, 'bio'), 'plain');
  const photo = photoOf(cell(row, 'photo'));
  return {
    ...(role !== '' && { role: { [locale]: role } }),
    ...(bio !== '' && { bio: { [locale]: bio } }),
    ...(photo !== null && { photo }),
  };
}

/** Rows of one session: it has several times, or a row for each of its speakers. */
function joinedByKey(sessions: readonly ForeignSession[]): ForeignSession[] {
  const joined = new Map<string, ForeignSession>();
  for (const session of sessions) {
    const known = joined.get(session.key);
    const whole: ForeignSession | undefined = known && {
      ...known,
      slots: mergedSlots([...known.slots, ...session.slots]),
      rooms: [...new Set([...known.rooms, ...session.rooms])],
      hasUnreadTime: known.hasUnreadTime || session.hasUnreadTime,
      speakers: [...new Set([...known.speakers, ...session.speakers])],
    };
    joined.set(session.key, whole ?? session);
  }
  return [...joined.values()];
}

interface AroundTable {
  readonly above: string;
  readonly file: SourceFile | undefined;
  readonly problems: Problem[];
}

/** The rows with the year in dates that lack it, where the other dates, the title above or the file's name have one. */
function withYears(
  rows: readonly Row[],
  columns: ReadonlyMap<string, readonly string[]>,
  { above, file, problems }: AroundTable,
): readonly Row[] {
  const dates = columns.get('date') ?? [];
  const all = [...dates, ...(columns.get('start') ?? []), ...(columns.get('end') ?? [])];
  const cells = rows.flatMap((row) => all.map((column) => row.cells[column] ?? ''));
  const hasYears = cells.some((cell) => onlyYearIn([cell]) !== null);
  const year = hasYears ? onlyYearIn(cells) : onlyYearIn([above, file?.path ?? '']);
  const example = cells.find((cell, index) => {
    const column = all[index % all.length] ?? '';
    return withYear(cell, year ?? '2027', dates.includes(column)) !== cell;
  });
  if (file === undefined || example === undefined) return rows;
  if (year === null) {
    addProblem(
      problems,
      placeIn(file),
      `Dates such as "${lineIn(example)}" have no year, and nothing else in the file says one.`,
      'Write the year, or name it in the name of the file: programme-2027.csv.',
    );
    return rows;
  }
  addProblem(
    problems,
    placeIn(file),
    `Dates without a year, such as "${lineIn(example)}", get the year ${year}, from ${hasYears ? 'other dates' : above.includes(year) ? 'the title' : 'the name of the file'}.`,
    'Write the year where this is wrong.',
  );
  return rows.map((row) => ({
    ...row,
    cells: {
      ...row.cells,
      ...Object.fromEntries(
        all.map((column) => [column, withYear(row.cells[column] ?? '', year, dates.includes(column))]),
      ),
    },
  }));
}
