import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownOf, withoutPrivateParts } from '../../../src/plugin/import/foreignText.ts';
import { withoutPeopleHeadings } from '../../../src/plugin/import/plannedFiles.ts';
import { readPeopleHeading } from '../../../src/plugin/speakers/peopleHeading.ts';

describe('texts of other programs', () => {
  test.each([
    ['<h2>One</h2>\n\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>', '## One\n\n- a\n- b'],
    ['&lt;p&gt;Two &amp;amp; three&lt;/p&gt;', 'Two & three'],
    [
      'A **bold** word and <a href="https://a.example/">a link</a>.',
      'A **bold** word and [a link](https://a.example/).',
    ],
    ['No HTML, *stars* and a < b', 'No HTML, *stars* and a < b'],
    ['One\n \n \nTwo  ', 'One\n\nTwo'],
    ['<p>a</p><script>alert(1)</script>', 'a'],
  ])('%j as Markdown', (text, markdown) => {
    expect(markdownOf(text, 'markdown')).toBe(markdown);
  });

  test('HTML is not Markdown', () => {
    expect(markdownOf('<p>2 * 3 * 4 and _x_</p>', 'html')).toBe('2 \\* 3 \\* 4 and \\_x\\_');
  });

  test('plain text keeps its lines, without markup', () => {
    expect(markdownOf('a\nb\n\n- c\n- d\n\n---\n    e <i>', 'plain')).toBe(
      'a\\\nb\n\n- c\n- d\n\n\\---\\\ne \\<i>',
    );
  });

  test.each([
    ['Write to ada@host.example.', 'Write to ….'],
    ['[Ada](mailto:ada@host.example) and <mailto:bo@host.example>', 'Ada and <…>'],
    ['Zoom, Passcode: 234555)', 'Zoom, Passcode: …)'],
    [
      'git@host.example:repo and https://social.example/@ada@host.example',
      'git@host.example:repo and https://social.example/@ada@host.example',
    ],
    ['The password: how to choose one', 'The password: how to choose one'],
  ])('%j without private data', (text, clean) => {
    expect(withoutPrivateParts(text).text).toBe(clean);
  });

  test('no line of an abstract becomes a speakers heading', () => {
    const lines = [
      'Speakers: Ada',
      '### Speakers',
      '**Speaker:** Ada',
      '讲师：阿达',
      '## 演讲嘉宾',
      'About the speaker: x',
    ];
    for (const line of withoutPeopleHeadings(lines.join('\n')).split('\n'))
      expect(readPeopleHeading(line)).toBeNull();
    expect(withoutPeopleHeadings('```\nSpeakers: x\n```\nWords')).toBe('```\nSpeakers: x\n```\nWords');
  });

  test('property: any text can be read, without private data left', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '&lt;p&gt;',
      '\n',
      ' ',
      '*',
      '_',
      '- ',
      '> ',
      '`',
      'a@b.example',
      'word',
      '[x](y)',
      '\u0000',
      '\ud800',
      '<!--',
      '# ',
      '| a | b |\n|-|-|\n',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }),
        fc.constantFrom('markdown' as const, 'html' as const, 'plain' as const),
        (parts, kind) => {
          const markdown = markdownOf(parts.join(''), kind);
          for (const none of ['\u0000', '\ud800', '\n\n\n']) expect(markdown).not.toContain(none);
          expect(withoutPrivateParts(markdown).text).not.toContain('a@b.example');
        },
      ),
      { numRuns: 200, examples: [[['a@b.example', '_', 'a@b.example'], 'markdown']] },
    );
  });

  test.each([
    ['https://zoom.us/j/99?pwd=abc.DEF-1', 'https://zoom.us/j/99'],
    ['https://zoom.us/j/99?from=x&amp;pwd=abc&uname=y.', 'https://zoom.us/j/99?from=x&uname=y.'],
    ['[Join](https://zoom.us/j/99?pwd=abc#success)', '[Join](https://zoom.us/j/99#success)'],
    ['https://meet.example.net/x?passcode=12&lang=en', 'https://meet.example.net/x?lang=en'],
    ['https://meet.example.net/x?Password=no', 'https://meet.example.net/x'],
  ])('the passcode in %s is removed', (text, wanted) => {
    expect(withoutPrivateParts(text)).toEqual({ text: wanted, found: ['an access code'] });
  });

  test('a link to a password manager keeps its parameters', () => {
    const text = 'https://example.net/?q=password&topic=pwd';
    expect(withoutPrivateParts(text)).toEqual({ text, found: [] });
  });

  test.each(['<', '<b>', '[', '&lt;p ', ' ', '\n', 'a', 'a.', '*', '> ', '- ', '@', '`'])(
    'a long text of %j is read at once',
    (piece) => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      expect(withoutPrivateParts(markdownOf(text, 'markdown')).found).toEqual([]);
    },
  );
});
