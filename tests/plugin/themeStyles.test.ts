import { describe, expect, test } from 'vitest';
import { filesOfTheme, missingThemeFiles, readTheme } from '../../src/plugin/themeStyles.ts';

const problemsOf = (text: string) =>
  readTheme(text, 'content/theme.css').problems.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );

describe('theme.css', () => {
  test('is unchanged in a layer of its own', () => {
    const text = ":root {\n  --radius-2: 0;\n}\n/* a } in a comment */\nh1::after { content: '}'; }\n";
    expect(readTheme(text, 'content/theme.css')).toEqual({
      value: `@layer theme {\n${text}\n}\n`,
      problems: [],
    });
  });

  test('may load files of the site', () => {
    expect(problemsOf('body { background: url(/images/paper.png); }')).toEqual([]);
  });

  test.each([
    ['@import "other.css";', ['1:1 error "@import" has no effect in theme.css.']],
    [
      'h1 {\n  background: url("https://example.org/a.png");\n}',
      ['2:20 error "https://example.org/a.png" would be loaded from another site.'],
    ],
    ['a { b: url(//example.org/a) }', ['1:12 error "//example.org/a" would be loaded from another site.']],
    ['h1 { color: red; } }', ['1:20 error This "}" closes nothing.']],
    ['h1 {\n  color: red;', ['1:4 error This "{" is not closed.']],
    ['h1 { color red; }', ['1:12 error "red" is not expected here.']],
    ['p {\n  margin: 0;\n}\n\nh1 {\n  color red;\n}', ['6:9 error "red" is not expected here.']],
    ['a { color: red }\r\nb', ['2:1 error "b" is not expected here.']],
    ['a { color: rgb(1, 2 }', ['1:21 error "}" is not expected here.']],
    ['a { color }', ['1:11 error "}" is not expected here.']],
    ['.a..b { color: red }', ['1:4 error "." is not expected here.']],
    ["a { content: 'x\n}", ['1:3 error This "{" is not closed.']],
    ['h1 { color: red; }\n/* the rest', ['2:1 error This comment is not closed.']],
    ['/*/ h1 { color: red; }', ['1:1 error This comment is not closed.']],
    ["h1::after { content: '</style><script>' }", ['1:23 error "</style" would end the styles of the page.']],
  ])('%j is an error, and the file is not used', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(readTheme(text, 'content/theme.css').value).toBeNull();
  });

  test('may use newer CSS that is not known', () => {
    const text =
      '@unknown x;\na:unknown { colr: red; --x: { a: b }; }\n@container (width > 9px) { a { &:hover { inset: 0 } } }';
    expect(problemsOf(text)).toEqual([]);
  });

  test('files missing from the public folder are reported', () => {
    const text = [
      '/* url(images/comment.png) */',
      'body { background: url(images/backdrop.png); }',
      "main { background: url('/images/papr.png?2') }",
      'h1 { background: url( "images/paper.png" ) }',
      'h2 { background: url(/images/paper.png), url(data:image/png;base64,AA), url(#mark), url() }',
      '@font-face { font-family: A; src: url(/fonts/a%20b.woff2), url(../fonts/merriweather.woff2) }',
    ].join('\n');
    const publicFiles = new Set(['images/paper.png', 'fonts/a b.woff2']);
    expect(missingThemeFiles(filesOfTheme(text, 'content/theme.css'), publicFiles)).toEqual(
      [
        [
          2,
          24,
          'File "images/backdrop.png" is not in the public folder.',
          'Put the file at public/images/backdrop.png, and write /images/backdrop.png.',
        ],
        [3, 25, 'File "/images/papr.png?2" is not in the public folder.', 'Did you mean /images/paper.png?'],
        [
          4,
          24,
          'File "images/paper.png" would be looked for below the address of each page.',
          'Write /images/paper.png.',
        ],
        [
          6,
          64,
          'File "../fonts/merriweather.woff2" is not in the public folder.',
          'Put the file at public/fonts/merriweather.woff2, and write /fonts/merriweather.woff2.',
        ],
      ].map(([line, column, message, hint]) => ({
        file: 'content/theme.css',
        line,
        column,
        severity: 'warning',
        message,
        hint,
        rule: 'picture-missing',
      })),
    );
  });
});
