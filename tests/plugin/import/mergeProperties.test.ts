import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../../src/plugin/import/adapters.ts';
import type { ContentWriter } from '../../../src/plugin/import/contentWriter.ts';
import type { ForeignProgramme } from '../../../src/plugin/import/foreignProgramme.ts';
import { importProgramme } from '../../../src/plugin/import/importProgramme.ts';
import { noState, parseState, stateFile } from '../../../src/plugin/import/importState.ts';

/** A talk of an export. */
interface Talk {
  readonly id: number;
  readonly title: string;
  readonly hour: number;
  readonly room: string;
  readonly paragraphs: readonly string[];
}

function exported(talks: readonly Talk[]): string {
  const events = talks.map(({ id, title, hour, room, paragraphs }) => ({
    id,
    guid: `guid-${id}`,
    date: `2027-05-10T${String(hour).padStart(2, '0')}:00:00+02:00`,
    start: `${String(hour).padStart(2, '0')}:00`,
    duration: '00:45',
    room,
    title,
    abstract: paragraphs.join('\n\n'),
    persons: [{ id: id % 50, public_name: `Speaker ${id % 50}` }],
  }));
  const days = [{ date: '2027-05-10', rooms: { Hall: events } }];
  return JSON.stringify({
    schedule: { conference: { title: 'Tides', time_zone_name: 'Europe/Berlin', days } },
  });
}

function read(path: string, text: string): ForeignProgramme {
  const sources = [{ path, shown: path, text }];
  for (const adapter of adapters) {
    const recognised = adapter.recognises(sources);
    if (recognised !== null) return adapter.read(recognised, { locale: null, columns: {} });
  }
  throw new Error(`No format takes ${path}`);
}

/** Imports into a folder in memory. */
async function importInto(files: Map<string, string>, talks: readonly Talk[]) {
  const writer: ContentWriter = {
    read: (path) => Promise.resolve(files.get(path) ?? null),
    write: (path, text) => Promise.resolve(void files.set(path, text)),
    remove: (path) => Promise.resolve(void files.delete(path)),
  };
  const written = files.get(stateFile);
  const state = written === undefined ? noState : (parseState(written) ?? noState);
  const target = {
    writer,
    state,
    zone: null,
    locale: null,
    name: null,
    ownTitles: new Map<string, string>(),
  };
  return importProgramme(read('schedule.json', exported(talks)), target, {
    zone: null,
    prune: false,
    dryRun: false,
    fallbackName: 'C',
  });
}

const word = fc.constantFrom(
  'tides',
  'harbour',
  'the moon',
  'C++: why?',
  '潮水',
  '"quoted"',
  "it's",
  '- dash',
);
const talks = fc
  .array(
    fc.record({
      title: word,
      hour: fc.integer({ min: 8, max: 20 }),
      room: fc.constantFrom('Hall', 'Pier'),
      paragraphs: fc.array(fc.constantFrom('One.', 'Two *words*.', '1. listed', '三。'), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((talk, id): Talk => ({ ...talk, id })));

/** By talk, the manual edit of its file and the change in the next export. */
const edits = fc.array(
  fc.record({
    byHand: fc.record({ title: fc.boolean(), tags: fc.boolean(), text: fc.boolean() }),
    newer: fc.record({ title: fc.boolean(), hour: fc.boolean(), room: fc.boolean() }),
  }),
  { minLength: 6, maxLength: 6 },
);

const pathOf = ({ id }: Talk) => `sessions/${id}.md`;

describe('an import', () => {
  test('of the same programme changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(talks, async (list) => {
        const files = new Map<string, string>();
        await importInto(files, list);
        const before = new Map(files);
        const { created, changed, clashes } = await importInto(files, list);
        expect({ created, changed, clashes }).toEqual({ created: [], changed: [], clashes: [] });
        expect(files).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('of a newer export merges its changes with manual edits, and reports conflicts', async () => {
    await fc.assert(
      fc.asyncProperty(talks, edits, async (list, all) => {
        const files = new Map<string, string>();
        await importInto(files, list);
        for (const [index, talk] of list.entries()) {
          const { byHand } = all[index] ?? { byHand: { title: false, tags: false, text: false } };
          let text = files.get(pathOf(talk)) ?? '';
          if (byHand.title) text = text.replace(/^title:.*$/m, `title: By hand ${talk.id}`);
          if (byHand.tags)
            text = text.replace(/^title:/m, '# a note\ntags: [water]\nlevel: beginner\ntitle:');
          if (byHand.text) text = `${text.trimEnd()}\n\nAdded by hand.\n`;
          files.set(pathOf(talk), text);
        }
        const facets = 'facets:\n  level: { label: Level, values: [beginner] } # by hand\n';
        files.set('conference.yaml', `${files.get('conference.yaml') ?? ''}${facets}`);
        const newer = list.map((talk, index): Talk => {
          const change = all[index]?.newer;
          return {
            ...talk,
            ...(change?.title && { title: `Newer ${talk.id}` }),
            ...(change?.hour && { hour: talk.hour === 20 ? 8 : talk.hour + 1 }),
            ...(change?.room && { room: 'Deck' }),
          };
        });
        const { clashes } = await importInto(files, newer);
        expect(files.get('conference.yaml')).toMatch(/^name: .*^facets:\n {2}level: \{.*\} # by hand\n$/ms);
        for (const [index, talk] of newer.entries()) {
          const edit = all[index];
          const text = files.get(pathOf(talk)) ?? '';
          const isClash = edit?.byHand.title && edit.newer.title;
          expect(text).toContain(`date: 2027-05-10T${String(talk.hour).padStart(2, '0')}:00:00`);
          expect(text).toContain(`room: ${talk.room}`);
          if (edit?.byHand.title) expect(text).toContain(`title: By hand ${talk.id}\n`);
          else if (edit?.newer.title) expect(text).toContain(`title: Newer ${talk.id}\n`);
          if (edit?.byHand.tags) expect(text).toContain('# a note\ntags: [water]\nlevel: beginner\n');
          if (edit?.byHand.text) expect(text).toContain('Added by hand.');
          expect(clashes.filter(({ path }) => path === pathOf(talk))).toEqual(
            isClash
              ? [
                  {
                    path: pathOf(talk),
                    key: 'title',
                    yours: `By hand ${talk.id}`,
                    source: `Newer ${talk.id}`,
                  },
                ]
              : [],
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The number of items that loops over lists visit, a measure of work independent of time. */
async function visitsOf(work: () => Promise<unknown>): Promise<number> {
  const methods = [
    'find',
    'findIndex',
    'filter',
    'some',
    'every',
    'map',
    'flatMap',
    'includes',
    'indexOf',
  ] as const;
  const originals = methods.map(
    (name) => [name, Object.getOwnPropertyDescriptor(Array.prototype, name)] as const,
  );
  let visits = 0;
  for (const [name, descriptor] of originals) {
    const original = descriptor?.value as (...given: unknown[]) => unknown;
    const counted = function (this: unknown[], ...given: unknown[]) {
      visits += this.length;
      return original.apply(this, given);
    };
    // oxlint-disable-next-line no-extend-native -- counts calls, and is restored below
    Object.defineProperty(Array.prototype, name, { ...descriptor, value: counted });
  }
  try {
    await work();
  } finally {
    for (const [name, descriptor] of originals)
      // oxlint-disable-next-line no-extend-native -- restores it
      if (descriptor) Object.defineProperty(Array.prototype, name, descriptor);
  }
  return visits;
}

const many = (count: number) =>
  Array.from({ length: count }, (_, id): Talk => ({
    id,
    title: `Talk ${id}`,
    hour: 8 + (id % 12),
    room: `Room ${id % 9}`,
    paragraphs: ['Words.'],
  }));
const two = (value: number) => String(value).padStart(2, '0');

/** The same programme in other formats. */
const exports: readonly (readonly [path: string, write: (list: readonly Talk[]) => string])[] = [
  ['schedule.json', exported],
  [
    'talks.csv',
    (list) =>
      `title,date,start,room,speaker\n${list.map(({ id, title, hour, room }) => `${title},2027-05-10,${two(hour)}:00,${room},Speaker ${id}`).join('\n')}`,
  ],
  [
    'all.ics',
    (list) =>
      `BEGIN:VCALENDAR\nVERSION:2.0\n${list.map(({ id, title, hour, room }) => `BEGIN:VEVENT\nUID:${id}\nSUMMARY:${title}\nLOCATION:${room}\nDTSTART:20270510T${two(hour)}0000Z\nDTEND:20270510T${two(hour)}4500Z\nEND:VEVENT`).join('\n')}\nEND:VCALENDAR`,
  ],
  [
    'all.json',
    (list) =>
      JSON.stringify({
        sessions: list.map(({ id, title, hour, room }) => ({
          id: String(id),
          title,
          startsAt: `2027-05-10T${two(hour)}:00:00`,
          endsAt: `2027-05-10T${two(hour)}:45:00`,
          room,
          speakers: [String(id)],
        })),
        speakers: list.map(({ id }) => ({ id: String(id), fullName: `Speaker ${id}` })),
        rooms: [],
        categories: [],
        questions: [],
      }),
  ],
];

test.each(exports)('takes linear time for %s', async (path, write) => {
  const visits = (count: number) => {
    const text = write(many(count));
    return visitsOf(() => {
      const files = new Map<string, string>();
      const writer: ContentWriter = {
        read: (name) => Promise.resolve(files.get(name) ?? null),
        write: (name, content) => Promise.resolve(void files.set(name, content)),
        remove: (name) => Promise.resolve(void files.delete(name)),
      };
      const target = {
        writer,
        state: noState,
        zone: null,
        locale: null,
        name: null,
        ownTitles: new Map<string, string>(),
      };
      const settings = { zone: null, prune: false, dryRun: false, fallbackName: 'C' };
      return importProgramme(read(path, text), target, settings);
    });
  };
  const [some, fourTimes] = [await visits(100), await visits(400)];
  // Quadratic work would be sixteen times as much.
  expect(fourTimes / some).toBeLessThan(6);
});
