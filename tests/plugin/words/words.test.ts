import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readWords as read } from '../../../src/plugin/words/readWords.ts';
import { builtInWords, wordParts } from '../../../src/plugin/words/builtInWords.ts';
import { placeholders } from '../../../src/plugin/words/placeholders.ts';
import { shippedForms, wordsTemplate } from '../../../src/plugin/words/wordsTemplate.ts';
import { listed } from '../listed.ts';

type Word = (...values: readonly unknown[]) => string;

/** The words of a file that can be read. */
function readWords(text: string, path: string, locale: string) {
  const { value, problems } = read(text, path, locale);
  if (value === null) throw new Error(listed(problems));
  return { ...value, problems };
}

const at = (words: object, path: string): unknown =>
  path.split('.').reduce<unknown>((group, key) => (group as Record<string, unknown>)[key], words);

const flat = (words: ReturnType<typeof builtInWords>): object =>
  Object.assign({}, ...wordParts.map((part) => words[part])) as object;

describe.each(['en', 'zh'])('the words in %s', (locale) => {
  test('can all be written in a file, with the same result for every value and count', () => {
    const { words, problems } = readWords(stringify(shippedForms(locale)), 'words.yaml', locale);
    expect(listed(problems)).toBe('');
    const shipped = flat(builtInWords(locale));
    const own = flat(words);
    for (const [path, parameters] of Object.entries(placeholders)) {
      const counts = parameters.filter((name) => name.startsWith('#')).length;
      const numbers = [0, 1, 2, 3, 5, 11, 21, 100];
      const all =
        counts === 2
          ? numbers.flatMap((one) => numbers.map((other) => [one, other]))
          : numbers.map((one) => [one]);
      for (const given of path.startsWith('time.shift')
        ? [...all, [-1], [-2], [-5]].filter(([days]) => days !== 0)
        : all) {
        let index = 0;
        const values = parameters.map((name) =>
          name.startsWith('#') ? given[index++] : name === 'names' ? ['Ada', 'Bo'].slice(0, 1) : `<${name}>`,
        );
        expect((at(own, path) as Word)(...values), `${path} of ${values.join()}`).toBe(
          (at(shipped, path) as Word)(...values),
        );
      }
    }
  });
});

describe('a file of words', () => {
  test('may be incomplete: missing words are listed, and stay in the original', () => {
    const { words, problems } = readWords('shell:\n  agenda: Programm\n', 'content/words/de.yaml', 'de');
    expect(words.agenda.shell).toMatchObject({ agenda: 'Programm', speakers: 'Speakers' });
    expect(problems).toMatchObject([
      {
        file: 'content/words/de.yaml',
        severity: 'warning',
        message: expect.stringMatching(
          /^\d{3} of \d{3} words are missing: shell\.skipToContent, .* and \d+ more\.$/,
        ) as string,
      },
    ]);
  });

  test('in a shipped language replaces single words', () => {
    const { words, problems } = readWords('shell: { speakers: 讲者 }', 'words/zh.yaml', 'zh');
    expect(words.agenda.shell).toMatchObject({ speakers: '讲者', agenda: '日程' });
    expect(problems).toEqual([]);
  });

  test.each(['en', 'en-AU', 'zh-TW'])(
    'of %s, which ships, lacks nothing, but may have a wrong key',
    (locale) => {
      const { problems } = readWords('shell: { speakers: X, speekers: Y }', 'words/x.yaml', locale);
      expect(problems.map(({ hint }) => hint)).toEqual(['Did you mean "speakers"?']);
    },
  );

  test('has plurals by the rules of its language, exact numbers, and cities', () => {
    const yaml = `agenda:
  sessions: { one: '{shown} doklad', few: '{shown} doklady', many: '{shown} dokladu', other: '{shown} dokladů' }
now:
  running: { '=0': nic, other: '{shown} běží' }
zones:
  city: { Europe/Prague: Praha }
`;
    const { agenda, planning } = readWords(yaml, 'words/cs.yaml', 'cs').words;
    expect([1, 3, 5].map((count) => agenda.agenda.sessions(count, String(count)))).toEqual([
      '1 doklad',
      '3 doklady',
      '5 dokladů',
    ]);
    expect([0, 2].map((count) => agenda.now.running(count, String(count)))).toEqual(['nic', '2 běží']);
    expect(planning.zones.city('Europe/Prague' as never)).toBe('Praha');
    expect(planning.zones.city('Europe/Paris' as never)).toBeNull();
  });

  test('with mistakes reports line, column and proposal', () => {
    const yaml = `shell:
  speekers: Vortragende
  agenda: [Programm]
  onlyIn: Nur auf {lang}
  tracks: { one: Thema, other: Themen }
agenda: Programm
titel: x
now:
  running: { '=0': nichts, other: '{count} laufen' }
  today: 5
saving:
  count: { one: gemerkter Vortrag, few: x }
`;
    const { words, problems } = readWords(yaml, 'words/de.yaml', 'de');
    expect(words.agenda.shell.onlyIn('German')).toBe('Only in German');
    const found = listed(problems.filter(({ message }) => !message.includes('words are missing')));
    // More keys come.
    expect(found.replace(/(?<=(?:The|Its) keys are ).*/g, '…')).toMatchInlineSnapshot(`
      "7:1 warning Unknown key "titel"; it is ignored.
        The keys are …
      2:3 warning Unknown key "shell.speekers"; it is ignored.
        Did you mean "speakers"?
      3:11 error "shell.agenda" is a list, "["Programm"]", not text.
        Write the text, in quotes.
      5:11 error "shell.tracks" is a set of keys, "{"one":"Thema","other":"Themen"}", not text.
        Nothing is counted here: write one text.
      4:11 error "{lang}" in "shell.onlyIn" is not a placeholder.
        This word has {language}.
      6:9 error "agenda" is the text "Programm", not a set of words.
        Its keys are …
      10:10 error "now.today" is the number "5", not text.
        Write the text, in quotes.
      12:36 error "few" is not a form of "de".
        Its forms are one, other; exact numbers are written "=0".
      12:3 error "saving.count" has no form "other".
        Add it: it is for all other numbers."
    `);
  });

  test('created for translation has every key, in comments, with the plural forms of the language', () => {
    const template = wordsTemplate('cs', ['Words.']);
    expect(template).toContain('# Words.\nshell:\n  # skipToContent: Skip to content\n');
    const uncommented = template.replace('# Words.\n', '').replace(/^( *)# /gm, '$1');
    const { problems } = readWords(uncommented, 'words/cs.yaml', 'cs');
    expect(listed(problems)).toBe('');
    expect(parse(uncommented)).toMatchObject({
      agenda: { sessions: { few: '{shown} sessions', many: '{shown} sessions' } },
    });
    expect(readWords(template, 'words/cs.yaml', 'cs').problems).toHaveLength(1);
  });
});
