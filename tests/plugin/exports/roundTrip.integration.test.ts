import { Ajv } from 'ajv';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../../../src/model/programme.ts';
import type { Session } from '../../../src/model/session.ts';
import { exportFiles } from '../../../src/plugin/exports/exportFormats.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { programmeReader } from '../../../src/plugin/readProgramme.ts';
import { generateConference } from '../../bench/generate.mjs';
import { harbour } from '../../site/harbour.ts';
import { temporaryFolder } from '../../site/contentFolder.ts';
import { realProgrammes } from '../../site/realProgrammes.ts';
import { filesIn, runImport } from '../import/runImport.ts';

/** The schemas of the formats, which are beside the real programmes. */
const validators = realProgrammes('validators');
const xmllint = spawnSync('xmllint', ['--version']).status === 0;

const twice = `---
title: Twice
subtitle: In two rooms, then in one
slots:
  - { date: 2031-05-12 10:00, duration: 30, rooms: [Harbour Hall, Pier Room] }
  - { date: 2031-05-12 15:00, duration: 30, room: Pier Room }
stream: https://live.example/twice
feedback: https://ask.example/twice
links: [{ label: Code, href: https://code.example/ }]
recorded: false
---
`;

async function programmeIn(content: string, publicFolder = content): Promise<Programme> {
  const { assembly } = await programmeReader(
    resolveOptions({ content, public: publicFolder }, {}, content),
  ).read();
  if (!assembly) throw new Error(`${content} cannot be read`);
  return assembly.programme;
}

function realYear(year: string): Promise<Programme> | null {
  const folder = realProgrammes(`corpus/${year}`);
  return folder === null ? null : programmeIn(join(folder, 'content'), join(folder, 'public'));
}

const sources: Readonly<Record<string, () => Promise<Programme> | null>> = {
  'the small conference, without an address': () =>
    programmeIn(temporaryFolder({ ...harbour, 'sessions/twice.md': twice }).path),
  'a generated conference': async () => {
    const folder = temporaryFolder().path;
    await generateConference(join(folder, 'content'), { sessions: 120 });
    return programmeIn(join(folder, 'content'));
  },
  '2021': () => realYear('2021'),
  '2025': () => realYear('2025'),
};

/** Only the words, because HTML is converted to Markdown and back. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z#\d]+;/gi, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The facts of a session that the format supports, in the default locale. */
function heldOf({ conference, tracks, rooms, speakers }: Programme) {
  const [main] = conference.locales;
  const said = <Value>(values: Readonly<Record<string, Value | undefined>>) =>
    values[main] ?? Object.values(values)[0];
  const track = new Map(tracks.map(({ id, name }) => [id, said(name)]));
  const room = new Map(rooms.map(({ id, name }) => [id, said(name)]));
  const person = new Map(speakers.map(({ id, name }) => [id, said(name)]));
  return (session: Session) => ({
    title: said(session.title),
    subtitle: said(session.subtitle),
    day: session.day,
    track: session.track === null ? null : track.get(session.track),
    slots: session.slots.map(({ start, end, rooms: ids }) => ({
      start,
      end,
      rooms: ids.map((id) => room.get(id)),
    })),
    language: session.language,
    format: session.format,
    people: session.speakers.map((id) => person.get(id) ?? '').toSorted((a, b) => a.localeCompare(b)),
    abstract: wordsOf(said(session.abstract) ?? ''),
    video: said(session.video),
    slides: said(session.slides),
    recorded: session.recorded,
    feedback: said(session.links.feedback),
    // Their kinds are lost.
    links: [
      ...(['stream', 'questions', 'notes'] as const).flatMap((kind) => said(session.links[kind]) ?? []),
      ...(said(session.moreLinks) ?? []).map(({ href }) => href),
    ],
  });
}

const formats = {
  uri: (text: string) => URL.canParse(text),
  uuid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
  color: /^#[\da-f]{6}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/,
};
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as object;

function compile(schema: string) {
  const ajv = new Ajv({ strict: false, allErrors: true, formats });
  ajv.addMetaSchema(
    readJson(createRequire(import.meta.url).resolve('ajv/dist/refs/json-schema-draft-06.json')),
  );
  return ajv.compile(readJson(schema));
}

describe.each(Object.entries(sources))('%s', (_name, read) => {
  test('is valid, and our importer reads it as the same programme', async ({ skip }) => {
    const programme = await read();
    if (programme === null) return skip('It lies beside the project where that is developed.');
    const folder = temporaryFolder();
    const files = Array.from(exportFiles(programme), ({ name, parts }) => ({ name, text: parts.join('') }));
    for (const { name, text } of files) {
      mkdirSync(join(folder.path, name, '..'), { recursive: true });
      writeFileSync(join(folder.path, name), text);
    }
    if (validators !== null) {
      const isValid = compile(join(validators, 'frab-schedule.schema.json'));
      for (const { text } of files.filter(({ name }) => name.endsWith('schedule.json')))
        expect(isValid(JSON.parse(text)) ? [] : isValid.errors?.slice(0, 5)).toEqual([]);
      for (const { name } of files.filter((file) => xmllint && file.name.endsWith('.xml'))) {
        const schema = join(validators, 'schedule.xml.xsd');
        const { stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, join(folder.path, name)]);
        expect(String(stderr).slice(0, 2000)).toMatch(/^\S+ validates\s*$/);
      }
    }
    const held = programme.sessions.filter(({ status, start }) => status !== 'cancelled' && start !== null);
    const heldBefore = heldOf(programme);
    let fromJson: Readonly<Record<string, string>> | null = null;
    for (const file of ['schedule.json', 'schedule.xml']) {
      const root = temporaryFolder().path;
      const { code, output } = await runImport(root, join(folder.path, file));
      expect({ code, output }).toMatchObject({ code: 0 });
      const written = filesIn(join(root, 'content'));
      const sessions = Object.fromEntries(
        Object.entries(written).filter(([path]) => /^(?:sessions|tracks)|yaml$/.test(path)),
      );
      // Both files give the same programme, except that XML has fewer facts about people.
      if (fromJson !== null) {
        expect(sessions).toEqual(fromJson);
        break;
      }
      fromJson = sessions;
      const again = await programmeIn(join(root, 'content'));
      const heldAfter = heldOf(again);
      const after = new Map(again.sessions.map((session) => [session.id, heldAfter(session)]));
      expect(again.conference.timezone).toBe(programme.conference.timezone);
      expect(again.sessions.length).toBe(held.length);
      for (const session of held)
        expect({ file, id: session.id, ...after.get(session.id) }).toEqual({
          file,
          id: session.id,
          ...heldBefore(session),
        });
    }
    folder.remove();
  });
});
