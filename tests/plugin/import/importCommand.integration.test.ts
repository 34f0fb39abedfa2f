import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/plugin/check.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { filesIn, runImport } from './runImport.ts';

interface Talk {
  readonly id: string;
  readonly title?: string;
  readonly start?: string;
  readonly room?: string;
  readonly abstract?: string;
}

/** A schedule as frab writes it. */
function schedule(talks: readonly Talk[]): string {
  const events = talks.map(({ id, title = `Talk ${id}`, start = '10:00', room = 'Hall', abstract = '' }) => ({
    id,
    guid: `guid-${id}`,
    date: `2027-05-10T${start}:00+02:00`,
    start,
    duration: '00:45',
    room,
    title,
    abstract,
    description: '',
    persons: [{ id: 7, public_name: 'Ada Quay' }],
  }));
  return JSON.stringify({
    schedule: {
      conference: {
        title: 'Tides',
        time_zone_name: 'Europe/Berlin',
        days: [{ date: '2027-05-10', rooms: { Hall: events } }],
      },
    },
  });
}

function write(root: string, talks: readonly Talk[]): void {
  writeFileSync(join(root, 'schedule.json'), schedule(talks));
}

const text = (root: string, path: string) => readFileSync(join(root, 'content', path), 'utf8');

function edit(root: string, path: string, from: string | RegExp, to: string): void {
  const before = text(root, path);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(root, 'content', path), after);
}

describe('import', () => {
  test('writes files that read without problems', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '12', title: 'Harbours & tides', abstract: 'Twice a day.' }]);
    const { code, output } = await runImport(root, 'schedule.json');
    expect(output).toBe(
      'schedule.json (schedule of frab or pretalx): 1 session, 1 speaker, 1 room, 0 tracks.\n' +
        `Written into ${join(root, 'content')}: 4 new files, 0 changed.\n`,
    );
    expect(code).toBe(0);
    expect(text(root, 'conference.yaml')).toBe(
      'name: Tides\ntimezone: Europe/Berlin\nlocales: [en]\ndays:\n  - 2027-05-10\n',
    );
    expect(text(root, 'rooms.yaml')).toBe('en:\n  - Hall\n');
    expect(text(root, 'sessions/12.md')).toMatch(
      /^---\ntitle: Harbours & tides\ndate: 2027-05-10T10:00:00\nduration: 45\n/,
    );
    expect(text(root, 'sessions/12.md')).toMatch(/\n---\n\nTwice a day\.\n$/);
    expect(text(root, 'speakers/ada-quay.md')).toBe('---\nname: Ada Quay\n---\n');
    let problems = '';
    await check(resolveOptions({}, {}, root), [], { write: (words) => (problems += words) });
    expect(problems).toBe('The content has no problems.\n');
  });

  test('prints its usage without a source', async () => {
    const { code, output } = await runImport(temporaryFolder(), '--help');
    expect([code, output.split(' ', 3).join(' ')]).toEqual([0, 'Usage: lectern import']);
  });

  test('changes no byte in a second import of the same', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '1' }, { id: '2', start: '11:00' }]);
    await runImport(root, 'schedule.json');
    const before = filesIn(join(root, 'content'));
    const { code, output } = await runImport(root, 'schedule.json');
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining('Nothing has changed') as string,
    });
    expect(filesIn(join(root, 'content'))).toEqual(before);
  });

  test('keeps manual edits and changes of the source', async () => {
    const root = temporaryFolder();
    const paragraphs = ['First paragraph.', 'Second paragraph.', 'Third paragraph.'];
    write(root, [{ id: '1', abstract: paragraphs.join('\n\n') }]);
    await runImport(root, 'schedule.json');
    edit(root, 'sessions/1.md', 'title: Talk 1', '# asked by Ada\ntitle: Talk one, at last');
    edit(root, 'sessions/1.md', 'duration: 45\n', 'duration: 45\ntags: [water]\n');
    edit(root, 'sessions/1.md', 'Third paragraph.', 'Third paragraph, by hand.');
    edit(root, 'rooms.yaml', '  - Hall\n', '  - Foyer\n  - Hall\n');
    edit(root, 'conference.yaml', 'name: Tides', 'name: Tides 2027');
    write(root, [
      {
        id: '1',
        start: '14:00',
        room: 'Pier',
        abstract: ['First, newer.', ...paragraphs.slice(1)].join('\n\n'),
      },
    ]);
    const { code, output } = await runImport(root, 'schedule.json');
    expect(output).not.toContain('Edited by hand and changed');
    expect(code).toBe(0);
    const session = text(root, 'sessions/1.md');
    expect(session).toContain('# asked by Ada\ntitle: Talk one, at last\ndate: 2027-05-10T14:00:00\n');
    expect(session).toContain('tags: [water]\n');
    expect(session).toContain('room: Pier\n');
    expect(session).toContain('\n\nFirst, newer.\n\nSecond paragraph.\n\nThird paragraph, by hand.\n');
    expect(text(root, 'rooms.yaml')).toBe('en:\n  - Foyer\n  - Hall\n  - Pier\n');
    expect(text(root, 'conference.yaml')).toContain('name: Tides 2027\n');
  });

  test('reports a conflict with both values, keeps both, and repeats it until it is resolved', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '1', abstract: 'Old words.' }]);
    await runImport(root, 'schedule.json');
    edit(root, 'sessions/1.md', 'title: Talk 1', 'title: By hand');
    edit(root, 'sessions/1.md', 'Old words.', 'Words by hand.');
    write(root, [{ id: '1', title: 'By the programme', abstract: 'Words of the programme.' }]);
    const { code, output } = await runImport(root, 'schedule.json');
    expect(code).toBe(0);
    for (const both of ['By hand', 'By the programme', 'Words by hand.', 'Words of the programme.'])
      expect(output).toContain(both);
    expect(text(root, 'sessions/1.md')).toContain('title: By hand\n');
    expect(text(root, '.lectern-import.json')).toContain('By the programme');
    const before = filesIn(join(root, 'content'));
    expect((await runImport(root, 'schedule.json')).output).toContain('By the programme');
    expect(filesIn(join(root, 'content'))).toEqual(before);
    edit(root, 'sessions/1.md', 'By hand', 'By the programme');
    edit(root, 'sessions/1.md', 'Words by hand.', 'Words of the programme.');
    expect((await runImport(root, 'schedule.json')).output).not.toContain('Edited by hand');
  });

  test('keeps a name over one guessed from the file name, and its "id" when it is edited', async () => {
    const root = temporaryFolder({
      'tides-may.csv': 'title,date,start\nEbb,2027-05-10,9:00\n',
      'tides-june.csv': 'title,date,start\nEbb,2027-05-10,10:00\n',
    });
    await runImport(root, 'tides-may.csv');
    const written = 'name: tides-may\nid: tides-may-2027\n';
    expect(text(root, 'conference.yaml')).toContain(written);
    expect((await runImport(root, 'tides-june.csv')).output).not.toContain('conference.yaml');
    expect(text(root, 'conference.yaml')).toContain(written);
    edit(root, 'conference.yaml', 'name: tides-may', 'name: Tides');
    await runImport(root, 'tides-june.csv');
    rmSync(join(root, 'content/.lectern-import.json'));
    const { output } = await runImport(root, 'tides-june.csv', '--into', 'content');
    expect(output).not.toContain('Edited by hand');
    expect(text(root, 'conference.yaml')).toContain('name: Tides\nid: tides-may-2027\n');
  });

  test('leaves out an ambiguous date, and keeps the rooms, and the time of the last import', async () => {
    const root = temporaryFolder({
      'a.csv': 'title,date,start,end,room\nEbb,2027-05-10,9:00,9:45,Hall\nFlow,2027-05-10,10:00,10:45,Pier\n',
    });
    await runImport(root, 'a.csv');
    const [ebb, flow, rooms] = ['sessions/ebb.md', 'sessions/flow.md', 'rooms.yaml'].map((path) =>
      text(root, path),
    );
    writeFileSync(
      join(root, 'a.csv'),
      'title,date,start,end,room\nEbb,2027-05-10,9:00,9:45,Hall\nFlow,05/06/2027,10:00,10:45,Pier\nNew,05/06/2027,11:00,,Deck\n',
    );
    const { output } = await runImport(root, 'a.csv');
    expect(output).toContain('a.csv:3:1');
    expect(output).toContain('"05/06/2027"');
    expect(output).not.toContain('a.csv:2:1');
    expect([text(root, 'sessions/ebb.md'), text(root, 'sessions/flow.md')]).toEqual([ebb, flow]);
    expect(text(root, 'rooms.yaml')).toBe(`${rooms}  - Deck\n`);
    expect(text(root, 'sessions/new.md')).toBe('---\ntitle: New\nroom: Deck\n---\n');
  });

  test('removes passcodes of meetings from all links', async () => {
    const link = 'https://zoom.us/j/99?pwd=hunter2secret';
    const root = temporaryFolder({
      'a.csv': `title,date,start,stream,description,slides,speaker,bio\nEbb,2027-05-10,9:00,${link},Join ${link} now,${link},Ada,At ${link}\n`,
      'all.json': JSON.stringify({
        sessions: [
          {
            id: '1',
            title: 'Ebb',
            description: link,
            startsAt: '2027-05-10T09:00:00',
            liveUrl: link,
            speakers: ['a'],
          },
        ],
        speakers: [{ id: 'a', fullName: 'Ada', bio: link, links: [{ title: 'Blog', url: link }] }],
        rooms: [],
        categories: [],
        questions: [],
      }),
      'a.ics': `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Ebb\nDTSTART:20270510T090000\nLOCATION:${link}\nDESCRIPTION:${link}\nEND:VEVENT\nEND:VCALENDAR\n`,
    });
    for (const source of ['a.csv', 'all.json', 'a.ics']) {
      const { output } = await runImport(root, source, '--into', `${source}.d`);
      expect(output).toContain('access code');
      const written = Object.values(filesIn(join(root, `${source}.d`))).join('');
      expect(written).toContain('https://zoom.us/j/99');
      expect(written).not.toContain('hunter2');
    }
  });

  test('lists a session gone from the source, removes it with --prune, and keeps it if edited', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '1' }, { id: '2', start: '11:00' }, { id: '3', start: '12:00' }]);
    await runImport(root, 'schedule.json');
    edit(root, 'sessions/3.md', 'Talk 3', 'Talk 3, edited');
    write(root, [{ id: '1' }]);
    const listed = await runImport(root, 'schedule.json');
    expect(listed.output).toContain('No longer in the source: sessions/2.md "Talk 2" (--prune removes it)');
    expect(Object.keys(filesIn(join(root, 'content')))).toContain('sessions/2.md');
    const tried = await runImport(root, 'schedule.json', '--prune', '--dry-run');
    expect(tried.output).toContain('To remove, no longer in the source: sessions/2.md');
    expect(Object.keys(filesIn(join(root, 'content')))).toContain('sessions/2.md');
    const pruned = await runImport(root, 'schedule.json', '--prune');
    expect(pruned.output).toContain('Removed, no longer in the source: sessions/2.md "Talk 2"');
    expect(pruned.output).toContain('edited by hand, so it stays: sessions/3.md');
    expect(Object.keys(filesIn(join(root, 'content')))).not.toContain('sessions/2.md');
    expect(text(root, 'sessions/3.md')).toContain('Talk 3, edited');
  });

  test('writes the capacity of rooms into rooms.yaml, beside manual facts', async () => {
    const root = temporaryFolder();
    const writeRooms = (...rooms: readonly (readonly [name: string, capacity: number | null])[]) => {
      const { schedule: whole } = JSON.parse(schedule([{ id: '1' }])) as {
        schedule: { conference: Record<string, unknown> };
      };
      whole.conference['rooms'] = rooms.map(([name, capacity]) => ({ name, capacity }));
      writeFileSync(join(root, 'schedule.json'), JSON.stringify({ schedule: whole }));
    };
    writeRooms(['Hall', 120], ['Pier', null], ['Deck', 30]);
    await runImport(root, 'schedule.json');
    expect(text(root, 'rooms.yaml')).toBe(
      '- name: Hall\n  capacity: 120\n- name: Pier\n- name: Deck\n  capacity: 30\n',
    );
    edit(root, 'rooms.yaml', '- name: Pier\n', '# the small one\n- Pier\n');
    edit(root, 'rooms.yaml', 'capacity: 30', 'capacity: 35\n  floor: 2');
    writeRooms(['Hall', 150], ['Pier', 12], ['Deck', 40], ['Attic', 9]);
    const { output } = await runImport(root, 'schedule.json');
    expect(text(root, 'rooms.yaml')).toBe(
      '- name: Hall\n  capacity: 150\n# the small one\n- name: Pier\n  capacity: 12\n- name: Deck\n  capacity: 35\n  floor: 2\n- name: Attic\n  capacity: 9\n',
    );
    expect(output).toMatch(/Deck, capacity[^]*35[^]*40/);
    expect((await runImport(root, 'schedule.json')).output).toContain('Nothing has changed');
    writeRooms(['Hall', 150], ['Deck', 40]);
    await runImport(root, 'schedule.json');
    expect(text(root, 'rooms.yaml')).not.toContain('Attic');
    let problems = '';
    await check(resolveOptions({}, {}, root), [], { write: (words) => (problems += words) });
    expect(problems).toBe('The content has no problems.\n');
  });

  test('does not restore a file that was removed manually', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '1' }, { id: '2', start: '11:00' }]);
    await runImport(root, 'schedule.json');
    rmSync(join(root, 'content/sessions/2.md'));
    const { output } = await runImport(root, 'schedule.json');
    expect(output).toContain('Removed by hand, and not written again: sessions/2.md');
    expect(Object.keys(filesIn(join(root, 'content')))).not.toContain('sessions/2.md');
  });

  test('recognises a renamed file, also if its title was edited', async () => {
    const root = temporaryFolder();
    const talks = [
      { id: '12', title: 'Tides', abstract: 'Twice a day.' },
      { id: '13', title: 'Winds', abstract: 'All day.' },
      { id: '14', title: 'Locks' },
    ];
    write(root, talks);
    await runImport(root, 'schedule.json');
    const move = (from: string, to: string) =>
      renameSync(join(root, 'content/sessions', from), join(root, 'content/sessions', to));
    move('12.md', 'opening.md');
    edit(root, 'sessions/13.md', 'Winds', 'Winds and clouds');
    move('13.md', 'winds.md');
    // A session of their own in the place of one that was removed.
    rmSync(join(root, 'content/sessions/14.md'));
    writeFileSync(join(root, 'content/sessions/party.md'), '---\ntitle: Party\n---\n');
    write(
      root,
      talks.map((talk) => ({ ...talk, start: '11:00' })),
    );
    const { output } = await runImport(root, 'schedule.json');
    expect(Object.keys(filesIn(join(root, 'content/sessions')))).toEqual([
      'opening.md',
      'party.md',
      'winds.md',
    ]);
    expect(text(root, 'sessions/opening.md')).toContain('date: 2027-05-10T11:00:00');
    expect(text(root, 'sessions/winds.md')).toContain('date: 2027-05-10T11:00:00');
    expect(text(root, 'sessions/winds.md')).toContain('title: Winds and clouds');
    expect(text(root, 'sessions/party.md')).not.toContain('date');
    expect(output).toContain('Removed by hand, and not written again: sessions/14.md');
    expect((await runImport(root, 'schedule.json')).output).toContain('Nothing has changed');
  });

  test('does not guess between two files with the title of a removed one', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '12', title: 'Tides' }]);
    await runImport(root, 'schedule.json');
    const copy = text(root, 'sessions/12.md');
    for (const name of ['a', 'b']) writeFileSync(join(root, `content/sessions/${name}.md`), copy);
    rmSync(join(root, 'content/sessions/12.md'));
    write(root, [{ id: '12', title: 'Tides', start: '11:00' }]);
    await runImport(root, 'schedule.json');
    expect(text(root, 'sessions/a.md')).toBe(copy);
    expect(text(root, 'sessions/b.md')).toBe(copy);
  });

  test('keeps the file of a session whose title changes', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '0123456789abcdef', title: 'Low water' }]);
    await runImport(root, 'schedule.json');
    write(root, [{ id: '0123456789abcdef', title: 'High water' }]);
    await runImport(root, 'schedule.json');
    expect(text(root, 'sessions/low-water.md')).toContain('title: High water\n');
  });

  test('writes nothing with --dry-run', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '1' }]);
    const { code, output } = await runImport(root, 'schedule.json', '--dry-run');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('To write into') as string });
    expect(filesIn(join(root, 'content'))).toEqual({});
  });

  test('reports an offset that disagrees with the zone, and changes no time', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '1' }, { id: '2', start: '11:00' }]);
    const { output } = await runImport(root, 'schedule.json', '--timezone', 'Asia/Taipei');
    expect(output).toMatch(/offset \+02:00 on 2027-05-10 \(2 times\), but Asia\/Taipei has \+08:00/);
    expect(text(root, 'sessions/1.md')).toContain('date: 2027-05-10T10:00:00\n');
  });

  test('does not mix another programme into a folder unless told to', async () => {
    const root = temporaryFolder({
      'content/conference.yaml': 'name: Mine\ntimezone: Asia/Taipei\nlocales: [en]\n',
      'content/sessions/1.md': '---\ntitle: Mine\n---\n',
    });
    write(root, [{ id: '1' }]);
    const { code, output } = await runImport(root, 'schedule.json');
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('--into') as string });
    const said = await runImport(root, 'schedule.json', '--into', 'content');
    expect(said.code).toBe(0);
    expect(text(root, 'sessions/1.md')).toBe('---\ntitle: Mine\n---\n');
    expect(text(root, 'sessions/1-2.md')).toContain('title: Talk 1\n');
    expect(text(root, 'conference.yaml')).toContain('name: Mine\ntimezone: Asia/Taipei\n');
  });

  test('does not change a file that cannot be read, and reports it', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '1' }]);
    await runImport(root, 'schedule.json');
    writeFileSync(join(root, 'content/sessions/1.md'), '---\ntitle: "open\n---\n');
    write(root, [{ id: '1', title: 'Newer' }]);
    const { code, output } = await runImport(root, 'schedule.json');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('left as it is') as string });
    expect(text(root, 'sessions/1.md')).toBe('---\ntitle: "open\n---\n');
  });

  test('lets no id and no link lead out of the folder', async () => {
    const root = temporaryFolder();
    write(root, [{ id: '../../outside' }, { id: '/etc/x', start: '11:00' }, { id: 'con', start: '12:00' }]);
    await runImport(root, 'schedule.json');
    expect(Object.keys(filesIn(root)).filter((path) => !path.startsWith('content/'))).toEqual([
      'schedule.json',
    ]);
    rmSync(join(root, 'content'), { recursive: true });
    mkdirSync(join(root, 'content'));
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'content/sessions'));
    const { code, output } = await runImport(root, 'schedule.json');
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringContaining('outside the content folder') as string,
    });
    expect(filesIn(join(root, 'elsewhere'))).toEqual({});
  });

  test.each([
    [[], 2, 'Name what to import.'],
    [['a', 'b'], 2, 'Import one source at a time'],
    [['x', '--timezone', 'Europe/Berlln'], 2, 'Did you mean "Europe/Berlin"?'],
    [['x', '--wat'], 2, "Unknown option '--wat'"],
    [['x', '--columns', 'title'], 2, 'such as title=Talk'],
    [['nothing.json'], 1, '"nothing.json" does not exist'],
    [['odd.txt'], 1, 'in no known format'],
    [['empty.json'], 1, 'There is no session'],
  ])('%j', async (argv, code, words) => {
    const root = temporaryFolder({ 'odd.txt': 'hello', 'empty.json': schedule([]) });
    const outcome = await runImport(root, ...argv);
    expect(outcome).toEqual({ code, output: expect.stringContaining(words) as string });
  });
});
