import { onTestFinished, expect, test } from 'vitest';
import { check } from '../../src/plugin/check.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import type { Problem } from '../../src/plugin/problem.ts';
import { temporaryFolder } from '../site/contentFolder.ts';
import { meantPhoto, mistakes } from '../site/mistakes.ts';

test('twelve common mistakes: each message has a solution, the same in the terminal, as JSON and in editors', async () => {
  const inFolder = (folder: string, files: object) =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]: [string, string]) => [`${folder}/${name}`, text]),
    );
  const folder = temporaryFolder({
    ...inFolder('content', {
      'conference.yaml': 'name: Tides\ntimezone: Europe/Berlin\nlocales: [en]\n',
      'tracks/tides.md': '---\ntitle: Tides\n---\n',
      ...mistakes,
    }),
    ...inFolder('public', meantPhoto),
  });
  onTestFinished(() => folder.remove());
  const run = async (...argv: readonly string[]) => {
    let output = '';
    await check(resolveOptions({}, {}, folder.path), argv, { write: (text) => (output += text) });
    return output;
  };
  const text = await run();
  expect(text).toMatchInlineSnapshot(`
    "content/sessions/bad-indentation.md:3:3 error "date: 2031-05-10T09:00" is indented, and so belongs to the value of "title".
        Begin it in column 1; if it does belong to the value, put the whole value in quotes.
    content/sessions/colon-in-title.md:2:8 error The value of "title" is not valid YAML: "Tides: an introduction".
        Put the whole value in quotes: title: "Tides: an introduction".
    content/sessions/end-before-start.md:4:6 error "end" is not after the start: "2031-05-10T08:00:00" with a date of "2031-05-10T09:00:00".
        Fix one of the two; a session over midnight ends on the next day.
    content/sessions/gbk.md:2:8 error "content/sessions/gbk.md" is not encoded in UTF-8.
        Save it as UTF-8; if it looks right in your editor, it may be in GBK or Latin-1 now.
    content/sessions/june-31.md:3:7 error "date" is not a valid date and time: "2031-06-31T09:00".
        That month has 30 days: 2031-06-30T09:00, or a day of another month.
    content/sessions/key-twice.md:4:1 error Duplicate key "date".
        Keep one of the two.
    content/sessions/midnight.md:3:7 error "date" is not a valid date and time: "2031-05-10T24:00".
        Write midnight as the beginning of the next day: 2031-05-11T00:00:00.
    content/sessions/misspelt-key.md:3:1 warning Unknown key "presentors"; it is ignored. [unknown-key]
        Did you mean "presenters"?
    content/sessions/photo-case.md:8:1 warning Photo "images/speaker/Ada.PNG" is not in the public folder. [photo-missing]
        Did you mean "images/speaker/ada.png"?
    content/sessions/tab.md:4:1 error "- date: 2031-05-10T09:00" is indented with a tab.
        Indent with spaces: YAML forbids tabs there.
    content/sessions/unknown-track.md:3:8 warning Track "tydes" has no file. [track-unknown]
        Did you mean "tides"? Otherwise write tracks/tydes.md with a title; until then the track is called "tydes".
    content/sessions/us-date.md:3:7 error "date" is not a valid date and time: "5/31/2031 3:30 pm".
        Write the year first: 2031-05-31T15:30:00.

    9 errors, 3 warnings in 12 files
    "
  `);

  const problems = JSON.parse(await run('--json')) as readonly Problem[];
  expect(problems).toHaveLength(Object.keys(mistakes).length);
  const [line, github] = [await run('--format', 'line'), await run('--format', 'github')];
  for (const { file, line: row, column, severity, message, hint } of problems) {
    expect(text).toContain(`${file}:${row}:${column} ${severity} ${message}`);
    expect(text).toContain(`    ${hint}`);
    expect(line).toContain(`${file}:${row}:${column}: ${severity}: ${message} ${hint}\n`);
    expect(github).toContain(`::${message}%0A${hint}`);
  }
});
