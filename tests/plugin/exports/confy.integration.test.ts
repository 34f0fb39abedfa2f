import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { localOf } from '../../../src/model/zonedTime.ts';
import { scheduleOf } from '../../../src/plugin/exports/schedule.ts';
import { scheduleXml } from '../../../src/plugin/exports/scheduleXml.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { programmeReader } from '../../../src/plugin/readProgramme.ts';
import { temporaryFolder } from '../../site/contentFolder.ts';
import { harbour } from '../../site/harbour.ts';

/** Imports the schedule like the app, into a database in memory, and prints the result. */
const script = `
import builtins, contextlib, io, json, sqlite3, sys
builtins._ = lambda text: text
with contextlib.redirect_stdout(io.StringIO()):
    from confy import local
    from confy.remotes.pentabarf import import_pentabarf
    local.db = sqlite3.connect(':memory:')
    local.db.row_factory = sqlite3.Row
    local.migrate()
    import_pentabarf(sys.stdin.read(), 'https://agenda.example/schedule.xml')
rows = lambda query: [dict(row) for row in local.db.execute(query)]
print(json.dumps({
    'meta': rows('SELECT key, value FROM meta'),
    'events': rows('SELECT id, start, end, room, title, track FROM events'),
    'people': rows('SELECT event_id, name FROM event_person JOIN persons ON persons.id = person_id'),
}))
`;

interface Imported {
  readonly meta: readonly { readonly key: string; readonly value: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly start: string;
    readonly end: string;
    readonly room: string | null;
    readonly title: string;
    readonly track: string | null;
  }[];
  readonly people: readonly { readonly event_id: string; readonly name: string }[];
}

// Debian's packages are for Debian's Python.
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-W', 'ignore', '-c', 'import confy.remotes.pentabarf']).status === 0,
);

test('schedule.xml is read by Confy, an app in Debian', async ({ skip }) => {
  if (python === undefined) return skip('Confy is not installed: apt-get install confy');
  const folder = temporaryFolder(harbour);
  const { assembly } = await programmeReader(
    resolveOptions({ content: folder.path }, {}, folder.path),
  ).read();
  folder.remove();
  if (!assembly) throw new Error('The conference cannot be read');
  const { programme } = assembly;
  const input = scheduleXml.write(programme, 'en', scheduleOf(programme, 'en'))?.join('') ?? '';
  // It interprets times as those of the device.
  const { stdout, stderr } = spawnSync(python, ['-W', 'ignore', '-c', script], {
    input,
    env: { ...process.env, TZ: 'UTC' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { meta, events, people } = JSON.parse(stdout) as Imported;
  expect(Object.fromEntries(meta.map(({ key, value }) => [key, value]))).toMatchObject({
    title: 'Tidewater Conference',
    days: String(programme.conference.days.length),
  });
  const nameOf = (
    list: readonly { readonly id: string; readonly name: Readonly<Record<string, string | undefined>> }[],
  ) => new Map(list.map(({ id, name }) => [id, name['en'] ?? Object.values(name)[0]]));
  const [rooms, tracks, speakers] = [programme.rooms, programme.tracks, programme.speakers].map(nameOf);
  const shown = (at: Parameters<typeof localOf>[0]) =>
    localOf(at, programme.conference.timezone).replace('T', ' ');
  const wanted = programme.sessions
    .filter(({ status }) => status !== 'cancelled')
    .flatMap(({ title, track, slots, speakers: ids }) =>
      slots.flatMap(({ start, end, rooms: places }) =>
        (places.length === 0 ? [null] : places).map((room) => ({
          title: title['en'] ?? Object.values(title)[0],
          start: shown(start),
          end: shown(end),
          room: room === null ? null : rooms?.get(room),
          track: track === null ? null : tracks?.get(track),
          people: ids.map((id) => speakers?.get(id) ?? '').toSorted(),
        })),
      ),
    );
  const read = events.map(({ id, ...event }) => ({
    ...event,
    people: people.flatMap(({ event_id: of, name }) => (of === id ? [name] : [])).toSorted(),
  }));
  const inOrder = (list: readonly object[]) =>
    list.map((one) => JSON.stringify(one, Object.keys(one).toSorted())).toSorted();
  expect(inOrder(read)).toEqual(inOrder(wanted));
});
