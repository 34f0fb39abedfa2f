import Ajv from 'ajv';
import ICAL from 'ical.js';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesFeed } from '../../../src/plugin/changesFeed.ts';
import { changesPayloads } from '../../../src/plugin/changesPayload.ts';
import { createContext } from '../../../src/plugin/context.ts';
import type { Context } from '../../../src/plugin/context.ts';
import { feedsOf } from '../../../src/plugin/feeds.ts';
import { changesCommand } from '../../../src/plugin/history/changesCommand.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { pagesOf } from '../../../src/plugin/prerender/pages.ts';
import { programmeSchemaJson } from '../../../src/plugin/programmeSchema.ts';
import type { ProgrammeFile } from '../../../src/plugin/programmeSchema.ts';
import { programmeJson } from '../../../src/plugin/publish.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { sessionFile, testRepository } from './repository.ts';
import type { TestRepository } from './repository.ts';

const settings = `name: { en: Tides & Co, zh: 潮 }
timezone: Asia/Shanghai
locales: [en, zh]
url: https://example.org/2021/
announced: 2021-07-01
`;

/** A conference with every kind of change to a session. */
function conference(): TestRepository {
  const repository = testRepository();
  const { commit } = repository;
  const file = (id: string, fields: Readonly<Record<string, string>> | null) => ({
    [`content/sessions/${id}.md`]:
      fields && sessionFile({ title: `Session ${id}`, presenters: `P ${id}`, ...fields }),
  });
  commit('2021-06-01T00:00:00Z', {
    'content/conference.yaml': settings,
    ...file('moved', { stype: 'English Session' }),
    ...file('old', { track: 'sea' }),
    ...file('gone', { room: 'Hall', track: 'sea' }),
    ...file('cancelled', {}),
    ...file('untimed', {}),
  });
  commit(
    '2021-07-02T00:00:00Z',
    {
      ...file('moved', {
        date: '2021-08-06T10:00:00',
        stype: 'Chinese Session',
        duration: '30',
        track: 'sea',
      }),
      ...file('untimed', { date: '""', slides: 'https://example.org/s.pdf' }),
    },
    'Move\n\nchange: The "flight" is <late>\nchange(zh): 航班延误',
  );
  commit('2021-07-03T00:00:00Z', {
    ...file('old', null),
    ...file('new', { title: 'Session old', presenters: 'P old', track: 'sea', room: 'Hall' }),
    ...file('cancelled', { status: 'cancelled', title: 'Other', presenters: 'Q' }),
  });
  commit('2021-07-04T00:00:00Z', {
    ...file('gone', null),
    ...file('moved', {
      date: '2021-08-06T11:00:00',
      stype: 'Chinese Session',
      duration: '45',
      speechLink: 'https://example.org/v',
    }),
    ...file('added', {}),
  });
  return repository;
}

async function read({ folder }: TestRepository): Promise<Context> {
  const context = createContext(resolveOptions({}, {}, folder));
  await context.read();
  return context;
}

function whole({ assembly, data, history }: Context) {
  if (assembly === null || data === null) throw new Error('The conference cannot be read');
  return { programme: assembly.programme, data, history };
}

/** The schema, without additional fields. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return 'properties' in inner ? { ...inner, additionalProperties: false } : inner;
}

test('programme.json matches its schema, with nothing else', async () => {
  const { programme, history } = whole(await read(conference()));
  const text = programmeJson(programme, history);
  const file = JSON.parse(text) as ProgrammeFile;
  const validate = new Ajv({ strict: true, allErrors: true }).compile(
    strict(JSON.parse(programmeSchemaJson())) as object,
  );
  validate(file);
  expect(validate.errors).toBeNull();
  expect(file.changes.map(({ session, kind, at }) => `${at} ${session} ${kind}`)).toEqual([
    '2021-07-02T08:00:00+08:00 moved moved',
    '2021-07-02T08:00:00+08:00 moved track',
    '2021-07-02T08:00:00+08:00 moved language',
    '2021-07-02T08:00:00+08:00 untimed unscheduled',
    '2021-07-02T08:00:00+08:00 untimed slides',
    '2021-07-03T08:00:00+08:00 cancelled cancelled',
    '2021-07-03T08:00:00+08:00 cancelled renamed',
    '2021-07-03T08:00:00+08:00 cancelled speakers',
    '2021-07-03T08:00:00+08:00 new renumbered',
    '2021-07-03T08:00:00+08:00 new room',
    '2021-07-04T08:00:00+08:00 added added',
    '2021-07-04T08:00:00+08:00 gone withdrawn',
    '2021-07-04T08:00:00+08:00 moved moved',
    '2021-07-04T08:00:00+08:00 moved length',
    '2021-07-04T08:00:00+08:00 moved track',
    '2021-07-04T08:00:00+08:00 moved recording',
  ]);
  expect(file.changes[0]).toMatchObject({
    from: '2021-08-06T09:00:00+08:00',
    to: '2021-08-06T10:00:00+08:00',
    reason: { en: 'The "flight" is <late>', zh: '航班延误' },
  });
  expect(file.withdrawn).toMatchObject([
    { id: 'gone', room: { en: 'Hall' }, path: '/sessions/gone/', sequence: 1 },
  ]);
  const session = (id: string) => file.sessions.find((each) => each.id === id);
  expect(session('new')).toMatchObject({
    was: ['old'],
    sequence: 1,
    lastModified: '2021-07-03T08:00:00+08:00',
  });
  expect(session('moved')).toMatchObject({ was: [], sequence: 2 });
  expect(session('added')).toMatchObject({ sequence: 0 });
  const again = await read(conference());
  expect(programmeJson(whole(again).programme, again.history)).toBe(text);
});

/** Entries of a calendar by id: how often revised, status and start. */
function entries(text: string): Record<string, string> {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return Object.fromEntries(
    calendar.getAllSubcomponents('vevent').map((entry) => {
      const value = (name: string) => String(entry.getFirstPropertyValue(name));
      return [
        value('uid').split('@')[0],
        `${value('sequence')} ${value('status')} ${value('dtstart')} ${value('dtstamp')}`,
      ];
    }),
  );
}

test('feeds number the revisions of their entries, and cancel removed ones', async () => {
  const { data, history } = whole(await read(conference()));
  const feeds = feedsOf(data.agendas, history);
  expect(entries(feeds.text('calendar/programme.ics') ?? '')).toEqual({
    added: '0 CONFIRMED 2021-08-06T01:00:00Z 2021-07-04T00:00:00Z',
    cancelled: '1 CANCELLED 2021-08-06T01:00:00Z 2021-07-03T00:00:00Z',
    gone: '1 CANCELLED 2021-08-06T01:00:00Z 2021-07-04T00:00:00Z',
    moved: '2 CONFIRMED 2021-08-06T03:00:00Z 2021-07-04T00:00:00Z',
    // The session continues as "new".
    old: '1 CONFIRMED 2021-08-06T01:00:00Z 2021-07-03T00:00:00Z',
    untimed: '1 CANCELLED 2021-08-06T01:00:00Z 2021-07-02T00:00:00Z',
  });
  expect(Object.keys(entries(feeds.text('calendar/tracks/sea.ics') ?? ''))).toEqual(['old', 'gone']);
});

test('a former session without a length is assumed to be as long as sessionMinutes', async () => {
  const repository = testRepository();
  const file = (id: string, fields: Readonly<Record<string, string>> | null) => ({
    [`content/sessions/${id}.md`]: fields && sessionFile({ title: id, presenters: id, ...fields }),
  });
  repository.commit('2021-06-01T00:00:00Z', {
    'content/conference.yaml': `${settings}sessionMinutes: 25\n`,
    ...file('gone', {}),
    ...file('untimed', {}),
    ...file('within', { date: '2021-08-06T09:20:00' }),
    ...file('after', { date: '2021-08-06T09:30:00' }),
  });
  repository.commit('2021-07-04T00:00:00Z', { ...file('gone', null), ...file('untimed', { date: '""' }) });
  const { programme, data, history } = whole(await read(repository));
  const feed = new ICAL.Component(
    ICAL.parse(feedsOf(data.agendas, history).text('calendar/programme.ics') ?? ''),
  );
  const ends = feed.getAllSubcomponents('vevent').map((entry) => {
    const value = (name: string) => String(entry.getFirstPropertyValue(name));
    return [value('uid').split('@')[0], value('dtend')];
  });
  expect(Object.fromEntries(ends)).toMatchObject({
    gone: '2021-08-06T01:25:00Z',
    untimed: '2021-08-06T01:25:00Z',
  });
  const [withdrawn] = changesPayloads(programme, history, 'en').all().withdrawn;
  expect(withdrawn).toMatchObject({ id: 'gone', others: ['within'] });
  const page = data.agendas
    .flatMap((agenda) => pagesOf(agenda, 'en', history))
    .find(({ path }) => path === '/sessions/gone/');
  expect(page?.sessions.map(({ id }) => id)).toEqual(['within']);
});

test('a calendar that updates from the feed after each commit has each current session once', async () => {
  const repository = conference();
  const { git, folder } = repository;
  const ids = git('rev-list', '--reverse', 'HEAD').trim().split('\n');
  const calendar = new Map<string, { readonly sequence: number; readonly line: string }>();
  for (const id of ids) {
    git('checkout', '-q', id);
    const context = whole(await read({ ...repository, folder }));
    const feed = feedsOf(context.data.agendas, context.history).text('calendar/programme.ics') ?? '';
    for (const [uid, line] of Object.entries(entries(feed))) {
      const sequence = Number(line.split(' ')[0]);
      // Programs that compare revisions ignore a lower one.
      if (sequence >= (calendar.get(uid)?.sequence ?? 0)) calendar.set(uid, { sequence, line });
    }
    const shown = [...calendar.values()].filter(({ line }) => line.includes('CONFIRMED'));
    const today = context.programme.sessions.filter(
      ({ start, status }) => start !== null && status === 'confirmed',
    );
    expect(shown.map(({ line }) => Date.parse(line.split(' ')[2] ?? '')).toSorted((a, b) => a - b)).toEqual(
      today.map(({ start }) => start).toSorted((a, b) => Number(a) - Number(b)),
    );
  }
});

test('changes.atom lists what changed, in the words of each locale', async () => {
  const { programme, history } = whole(await read(conference()));
  const feed = changesFeed(programme, history, 'en') ?? '';
  expect(feed).toContain('<title>Tides &amp; Co · Changes</title>');
  expect(feed.match(/<entry>/g)).toHaveLength(7);
  expect(feed).toContain(
    'Reason: The "flight" is <late>'.replace('<', '&lt;').replace('>', '&gt;').replaceAll('"', '&quot;'),
  );
  expect(changesFeed(programme, history, 'zh')).toContain('原因：航班延误');
  const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    changesFeed({ ...programme, conference: { ...programme.conference, url: null } }, history, 'en'),
  ).toBeNull();
});

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

test.skipIf(!hasXmllint)('changes.atom is valid Atom (RFC 4287, appendix B)', async () => {
  const { programme, history } = whole(await read(conference()));
  for (const locale of ['en', 'zh']) {
    const folder = temporaryFolder({ 'changes.atom': changesFeed(programme, history, locale) ?? '' });
    const schema = join(import.meta.dirname, '../../fixtures/atom.rng');
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--nonet', '--noout', '--relaxng', schema, join(folder, 'changes.atom')],
      { encoding: 'utf8' },
    );
    expect({ status, stderr: stderr.trim() }).toMatchObject({ status: 0 });
  }
});

test('the command prints changes as text and Markdown, since a day, a tag or a commit', async () => {
  const { folder, git } = conference();
  const run = async (...argv: readonly string[]) => {
    let output = '';
    const code = await changesCommand(resolveOptions({}, {}, folder), argv, {
      write: (text) => (output += text),
    });
    return { code, output };
  };
  expect(await run('--help')).toEqual({ code: 0, output: expect.stringContaining('lectern changes') });
  const all = await run();
  expect(all.code).toBe(0);
  expect(all.output).toMatch(
    /^Sunday, July 4, 2021\n {2}Session moved \(moved\)\n {4}Time: Fri, Aug 6, 10:00 → Fri, Aug 6, 11:00\n {4}Length: 30 min → 45 min\n/,
  );
  expect(all.output).toContain('    Reason: The "flight" is <late>\n');
  const day = await run('2021-07-04', '--markdown', '--locale', 'zh');
  expect(day.output).toMatch(
    /^## 2021年7月4日星期日\n\n- \[Session moved\]\(https:\/\/example\.org\/2021\/zh\/sessions\/moved\/\)\n {2}- 时间：/,
  );
  expect(day.output).not.toContain('航班');
  git('tag', 'last-week', 'HEAD~1');
  expect((await run('HEAD~1')).output).toBe((await run('2021-07-04')).output);
  expect((await run()).output).toBe((await run('last-week')).output);
  git('tag', 'now');
  expect((await run()).output).toBe('Nothing has changed since the agenda was announced.\n');
  expect(await run('nonsense')).toMatchObject({ code: 1 });
  expect(await run('--locale', 'fr')).toMatchObject({ code: 2 });
  expect(await run('--what')).toMatchObject({ code: 2 });
});
