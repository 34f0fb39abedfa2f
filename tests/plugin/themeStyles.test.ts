import { describe, expect, test } from 'vitest';
import { readTheme } from '../../src/plugin/themeStyles.ts';

const told = (text: string) =>
  readTheme(text, 'content/theme.css').problems.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );

describe('theme.css', () => {
  test('is in a layer of its own, as it is written', () => {
    const text = ":root {\n  --radius-2: 0;\n}\n/* a } in a comment */\nh1::after { content: '}'; }\n";
    expect(readTheme(text, 'content/theme.css')).toEqual({
      value: `@layer theme {\n${text}\n}\n`,
      problems: [],
    });
  });

  test('may load files of the site', () => {
    expect(told('body { background: url(/images/paper.png); }')).toEqual([]);
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
    ["h1::after { content: '</style><script>' }", ['1:23 error "</style" would end the styles of the page.']],
  ])('%j is an error, and is not used', (text, problems) => {
    expect(told(text)).toEqual(problems);
    expect(readTheme(text, 'content/theme.css').value).toBeNull();
  });
});
