import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/plugin/import/sourceFiles.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import type { LecternOptions } from '../../../src/plugin/options.ts';
import { programmeJson } from '../../../src/plugin/publish.ts';
import { programmeReader } from '../../../src/plugin/readProgramme.ts';
import { realProgrammes } from '../../site/realProgrammes.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { filesIn, runImport } from './runImport.ts';
import { wildProgrammes } from './wildReadings.ts';
import type { Reading } from './wildReadings.ts';

/** The real programmes in other formats. */
const wild = realProgrammes('wild') ?? '';
const present = wildProgrammes.filter(({ source }) => realProgrammes(`wild/${source}`) !== null);

type Texts = Readonly<Record<string, string>>;

/** The parts of programme.json that the tests use. */
interface Published {
  readonly conference: {
    readonly name: Texts;
    readonly timezone: string;
    readonly locales: readonly string[];
  };
  readonly tracks: readonly { readonly id: string; readonly name: Texts }[];
  readonly rooms: readonly { readonly id: string; readonly name: Texts }[];
  readonly sessions: readonly {
    readonly title: Texts;
    readonly slots: readonly {
      readonly start: string;
      readonly end: string;
      readonly endEstimated: boolean;
      readonly rooms: readonly string[];
    }[];
    readonly track: string | null;
    readonly language: string | null;
    readonly format: string;
    readonly presenters: Readonly<Record<string, readonly string[]>>;
    readonly abstract: Texts;
    readonly video: Texts | null;
  }[];
}

async function published(
  root: string,
  options: LecternOptions = {},
): Promise<{ readonly programme: Published; readonly errors: readonly string[] }> {
  const { assembly, problems } = await programmeReader(resolveOptions(options, {}, root)).read();
  if (!assembly) throw new Error('The imported folder could not be read');
  return {
    programme: JSON.parse(programmeJson(assembly.programme)) as Published,
    errors: problems
      .filter(({ severity }) => severity === 'error')
      .map(({ file, message }) => `${file} ${message}`),
  };
}

const notScheduled = { start: null, end: null, endEstimated: false, rooms: [] };

function reread({ conference, tracks, rooms, sessions }: Published, wanted: Reading) {
  const [main = 'en'] = conference.locales;
  const named = (list: Published['rooms'], id: string | null) =>
    list.find((each) => each.id === id)?.name[main] ?? null;
  // A session at several times, or in several rooms, is listed for each.
  const found = sessions
    .flatMap(({ slots, ...session }) => {
      const times = slots.length === 0 ? [notScheduled] : slots;
      return times.flatMap(({ rooms: ids, ...time }) =>
        (ids.length === 0 ? [null] : ids).map((room) => ({ ...session, ...time, room })),
      );
    })
    .filter(
      ({ title, start, room }, index, all) =>
        title[main] === wanted.title &&
        (start?.slice(0, 16) ?? null) === wanted.start &&
        (wanted.room === undefined
          ? index === all.findIndex((one) => one.title === title && one.start === start)
          : named(rooms, room) === wanted.room),
    );
  return found.map((session) => ({
    title: session.title[main],
    start: session.start?.slice(0, 16) ?? null,
    ...(wanted.end !== undefined && { end: session.endEstimated ? 'estimated' : session.end?.slice(0, 16) }),
    ...(wanted.room !== undefined && { room: named(rooms, session.room) }),
    ...(wanted.track !== undefined && { track: named(tracks, session.track) }),
    ...(wanted.people !== undefined && { people: session.presenters[main] ?? [] }),
    ...(wanted.language !== undefined && { language: session.language }),
    ...(wanted.format !== undefined && { format: session.format }),
    ...(wanted.video !== undefined && { video: session.video?.[main] }),
    ...(wanted.text !== undefined && {
      text: wanted.text.filter((words) => (session.abstract[main] ?? '').includes(words)),
    }),
    ...(wanted.also !== undefined && {
      also: Object.fromEntries(Object.keys(wanted.also).map((locale) => [locale, session.title[locale]])),
    }),
  }));
}

describe.skipIf(present.length === 0)(
  'real programmes (left out where they are not beside the project)',
  () => {
    test.each(present)('$source gives the expected programme', async (wanted) => {
      const root = temporaryFolder();
      const zone = wanted.zone === null ? [] : ['--timezone', wanted.zone];
      const { code, output } = await runImport(root, join(wild, wanted.source), ...zone);
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringContaining(`: ${wanted.sessions} sessions`) as string,
      });
      for (const warning of wanted.warnings) expect(output).toMatch(warning);

      const { programme, errors } = await published(root);
      expect(errors).toEqual([]);
      const [main = 'en'] = programme.conference.locales;
      if (wanted.name !== null) expect(programme.conference.name[main]).toBe(wanted.name);
      if (wanted.zone !== null) expect(programme.conference.timezone).toBe(wanted.zone);
      if (wanted.rooms.length > 0)
        expect(programme.rooms.map(({ name }) => name[main])).toEqual(wanted.rooms);
      for (const reading of wanted.readings) expect(reread(programme, reading)).toEqual([reading]);

      const before = filesIn(join(root, 'content'));
      // Private data in the source: addresses, a passcode, telephone numbers.
      for (const [path, text] of Object.entries(before)) {
        const address = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i.exec(text.replace(/https?:\S+/g, ''))?.[0] ?? '';
        expect(`${path}: ${address}`).toBe(`${path}: `);
        expect(text).not.toMatch(/234555|0160 84 97 884|015204466083/);
      }
      const again = await runImport(root, join(wild, wanted.source), ...zone);
      expect(again.output).toContain('Nothing has changed');
      expect(filesIn(join(root, 'content'))).toEqual(before);
    });

    const sites = present.filter(({ source }) => source.startsWith('hugo-'));
    test.each(sites)('$source is read without an import', async (wanted) => {
      const files = await readSource(join(wild, wanted.source), '/');
      const site = Object.fromEntries(files.map(({ path, text }) => [path.replace(/^[^/]*\//, ''), text]));
      const root = temporaryFolder(site);
      const { programme, errors } = await published(root, { timezone: wanted.zone ?? 'UTC' });
      expect(errors).toEqual([]);
      expect(programme.sessions).toHaveLength(wanted.sessions);
      expect(programme.conference).toMatchObject({ name: { en: wanted.name }, timezone: wanted.zone });
      for (const reading of wanted.readings) expect(reread(programme, reading)).toEqual([reading]);
    });

    const zoned = present.filter(({ zone }) => zone !== null);
    test.each(zoned)('$source is imported without a given zone', async ({ source }) => {
      const root = temporaryFolder();
      expect((await runImport(root, join(wild, source))).code).toBe(0);
      expect((await published(root)).errors).toEqual([]);
    });
  },
);
