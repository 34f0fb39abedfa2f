import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import { changesFeed } from '../../../src/plugin/changesFeed.ts';
import { createContext } from '../../../src/plugin/context.ts';
import { feedsOf } from '../../../src/plugin/feeds.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import type { Session } from '../../../src/model/session.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { sessionFile, testRepository } from './repository.ts';

const settings = `name: Tides
timezone: Asia/Shanghai
locales: [en]
url: https://example.org/2021/
announced: 2021-07-01
`;

type Fields = Readonly<Record<string, string>>;
/** The files of one commit, by session: null deletes one. */
type Edition = Readonly<Record<string, Fields | null>>;

const at = (hour: number) => ({ date: `2021-08-06T${String(hour).padStart(2, '0')}:00:00` });

/** Ten commits on ten days, with every kind of change to a calendar entry. */
const editions: readonly Edition[] = [
  { a: at(9), b: at(10), c: at(11), d: at(12), e: at(13), f: { ...at(14), room: 'Pier' } },
  { a: at(16), f: { ...at(14), room: 'Hall' } },
  { a: at(9), b: { ...at(10), status: 'cancelled' } },
  { b: at(10), c: null, g: at(15) },
  { c: { ...at(12), title: 'Session c, again' } },
  // The file with the new id is added first, and the former one is deleted in the next commit.
  { h: { ...at(17), title: 'Session d', presenters: 'P d' } },
  { d: null, e: { date: '""' } },
  { h: { ...at(18), title: 'Session d', presenters: 'P d' }, e: at(8) },
  { g: null, a: { ...at(9), duration: '90' } },
  { i: { ...at(20), title: 'Session h, renamed', presenters: 'P d' }, h: null, f: null },
];

/** Commits the editions, and reads the feeds of each as its site would publish them. */
async function published() {
  const repository = testRepository();
  const files = (edition: Edition) =>
    Object.fromEntries(
      Object.entries(edition).map(([id, fields]) => [
        `content/sessions/${id}.md`,
        fields && sessionFile({ title: `Session ${id}`, presenters: `P ${id}`, track: 'Sea', ...fields }),
      ]),
    );
  const all = [];
  for (const [day, edition] of editions.entries()) {
    const more = day === 0 ? { 'content/conference.yaml': settings } : {};
    // The first is older than the announcement.
    const time = `2021-0${day === 0 ? '6' : '7'}-${String(day + 10)}T00:00:00Z`;
    repository.commit(time, { ...more, ...files(edition) });
    const context = createContext(resolveOptions({}, {}, repository.folder));
    await context.read();
    const { assembly, data, history } = context;
    if (assembly === null || data === null) throw new Error(`Edition ${day} cannot be read`);
    all.push({
      calendar: feedsOf(data.agendas, history).text('calendar/programme.ics') ?? '',
      atom: changesFeed(assembly.programme, history, 'en') ?? '',
      sessions: shown(assembly.programme.sessions),
    });
  }
  return all;
}

/** What a calendar should show, sorted: one line per session with a time. */
function shown(sessions: readonly Session[]): string[] {
  return sessions
    .filter(({ start, status }) => start !== null && status === 'confirmed')
    .map(({ start, title }) => `${new Date(start ?? 0).toISOString().slice(0, 16)} ${title['en']}`)
    .toSorted();
}

let made: ReturnType<typeof published> | undefined;
/** Made by the first test that asks. */
const editionsPublished = () => (made ??= published());

function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', ...environment },
  });
  return { status, output: stdout, log: `${stdout}${stderr}` };
}

/** Skips the test with a message if the command cannot run; in Debian, each program is a package of the same name. */
function testWith(program: string, probe: string, name: string, body: () => Promise<void>) {
  const isThere = run('sh', ['-c', probe]).status === 0;
  test.skipIf(!isThere)(isThere ? name : `${name} (left out: ${program} is not installed)`, body, 120_000);
}

/** Its commands as typed, in one process, because each start takes half a second. */
const importAndList = `import json, sys
from click.testing import CliRunner
from khal.cli import main_khal
def khal(*words):
  result = CliRunner().invoke(main_khal, words)
  if result.exit_code != 0: sys.exit(result.output + 'Traceback: ' + repr(result.exception))
  return result.output
listed = []
for file in sys.argv[1:]:
  khal('import', '--batch', file)
  listed.append(khal('list', '--format', '{status}{start-long-full} {title}', '--day-format', '', '2021-08-01', '30d'))
print(json.dumps(listed))
`;

describe('calendars that import the feed of each of ten commits show the sessions of that day, each once', () => {
  testWith('khal', '/usr/bin/python3 -c "import khal"', 'khal', async () => {
    const all = await editionsPublished();
    const home = temporaryFolder({
      'config/khal/config': `[calendars]
[[tides]]
path = ~/tides
type = calendar
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[default]
default_calendar = tides
`,
      'import.py': importAndList,
      ...Object.fromEntries(all.map(({ calendar }, day) => [`${day}.ics`, calendar])),
    });
    mkdirSync(join(home, 'tides'));
    const files = all.map((_, day) => join(home, `${day}.ics`));
    const { output, log } = run('/usr/bin/python3', [join(home, 'import.py'), ...files], {
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
    });
    expect(log).not.toContain('Traceback');
    const listed = (JSON.parse(output) as string[]).map((text) =>
      text
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('CANCELLED'))
        .map((line) => line.replace('CONFIRMED', '').trim())
        .toSorted(),
    );
    expect(listed).toEqual(all.map(({ sessions }) => sessions));
  });

  // From libical, the parser of Evolution, KOrganizer and GNOME Calendar.
  testWith('ical2html', 'command -v icalmerge', 'libical, whatever order they come in', async () => {
    const folder = temporaryFolder();
    const merged = join(folder, 'merged.ics');
    const import_ = (calendar: string) => {
      const file = join(temporaryFolder({ 'feed.ics': calendar }), 'feed.ics');
      const before = join(folder, 'before.ics');
      if (existsSync(merged)) copyFileSync(merged, before);
      const inputs = existsSync(before) ? [before, file] : [file];
      expect(run('icalmerge', [...inputs, merged])).toMatchObject({ status: 0 });
      return confirmedIn(readFileSync(merged, 'utf8'));
    };
    const all = await editionsPublished();
    for (const [day, { calendar, sessions }] of all.entries()) {
      expect({ day, shown: import_(calendar) }).toEqual({ day, shown: sessions });
    }
    for (const { calendar } of all) expect(import_(calendar)).toEqual(all.at(-1)?.sessions);
  });
});

/** The entries that a calendar does not mark as cancelled. */
function confirmedIn(text: string): string[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .filter((entry) => entry.getFirstPropertyValue('status') === 'CONFIRMED')
    .map((entry) => {
      const start = entry.getFirstPropertyValue('dtstart') as ICAL.Time;
      return `${start.toJSDate().toISOString().slice(0, 16)} ${String(entry.getFirstPropertyValue('summary'))}`;
    })
    .toSorted();
}

describe('changes.atom of each of ten commits is read', () => {
  const parse = `import json, sys, feedparser
feed = feedparser.parse(sys.argv[1])
print(json.dumps({'bozo': bool(feed.bozo), 'title': feed.feed.title, 'entries': [
  [entry.id, entry.title, entry.link, entry.updated, entry.summary] for entry in feed.entries]}))
`;
  // Debian's feedparser is for Debian's Python, which may not be the first on the path.
  testWith(
    'python3-feedparser',
    '/usr/bin/python3 -c "import feedparser"',
    'by feedparser, with ids that stay',
    async () => {
      const ids = new Set<string>();
      for (const { atom } of await editionsPublished()) {
        const folder = temporaryFolder({ 'changes.atom': atom, 'parse.py': parse });
        const { output } = run('/usr/bin/python3', [join(folder, 'parse.py'), join(folder, 'changes.atom')]);
        const read = JSON.parse(output) as { bozo: boolean; title: string; entries: string[][] };
        expect(read).toMatchObject({ bozo: false, title: 'Tides · Changes' });
        const listed = read.entries.map(([id = '']) => id);
        expect(new Set(listed).size).toBe(listed.length);
        expect([...ids].filter((id) => !listed.includes(id))).toEqual([]);
        for (const id of listed) ids.add(id);
      }
      expect(ids.size).toBeGreaterThan(10);
    },
  );

  testWith('newsboat', 'command -v newsboat', 'by newsboat, which shows each entry once', async () => {
    const folder = temporaryFolder({ config: 'max-items 0\n' });
    const feed = join(folder, 'changes.atom');
    writeFileSync(join(folder, 'urls'), `file://${feed}\n`);
    const files = [
      `--config-file=${join(folder, 'config')}`,
      `--url-file=${join(folder, 'urls')}`,
      `--cache-file=${join(folder, 'cache.db')}`,
    ];
    const environment = { HOME: folder };
    for (const [day, { atom }] of (await editionsPublished()).entries()) {
      writeFileSync(feed, atom);
      const { output, log } = run('newsboat', [...files, '-x', 'reload', 'print-unread'], environment);
      const entries = atom.match(/<entry>/g)?.length ?? 0;
      expect({ day, unread: Number.parseInt(output, 10), log }).toMatchObject({ day, unread: entries });
    }
  });
});
