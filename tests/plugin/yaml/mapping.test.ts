import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readYamlMapping,
  type KeyPath,
  type YamlMapping,
  readPlainMapping,
} from '../../../src/plugin/yaml/mapping.ts';

const paths: readonly KeyPath[] = [
  [],
  ['title'],
  ['title', 0],
  ['date'],
  ['a'],
  ['a-b'],
  ['absent'],
  ['absent', 'x'],
];

function everything({ data, at, keyAt, written }: YamlMapping) {
  return [data, Object.keys(data), ...paths.map((path) => [at(path), keyAt(path), written(path)])];
}

/** The result of the parser, which a comment forces without changing the result. */
function parsed(text: string): YamlMapping | null {
  const withComment = `${text}\n# comment`;
  expect(readPlainMapping(withComment, 2)).toBeNull();
  return readYamlMapping(withComment, { path: 'x.md', firstLine: 2 }).value;
}

const indicators = String.raw`: # " ' \ \n - ? | > & * ! % @ [ ] { } , ~ << ... ---`.split(' ');
const words =
  'null true No 1 0x1f 1e3 .5 2021-08-06 T09:00 é 演讲 ： \u3000 \ufeff \u2028 \u0085 \t 😀 text'.split(' ');
const part = fc.constantFrom(...indicators, ...words, ' ', '  ', ': ', ' #', '- ', '\u00a0');
const value = fc.oneof(
  fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.array(part, { maxLength: 4 }).map((parts) => `"${parts.join('')}"`),
  fc.array(part, { maxLength: 4 }).map((parts) => `'${parts.join('')}'`),
  fc.array(part, { maxLength: 4 }).map((parts) => `Text ${parts.join('')}`),
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom('title', 'date', 'a', 'a-b', 'null', '__proto__'), value),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('- title', ' title', 'title '), value) },
);
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: line.map(([key, written]) => `${key}: ${written}`) },
      { weight: 1, arbitrary: fc.constantFrom('', ' ', '  more', 'title:', 'a:b', 'title:text') },
    ),
    { maxLength: 4 },
  )
  .map((lines) => lines.join('\n'));

test('property: the fast path gives the same as the parser', () => {
  let count = 0;
  fc.assert(
    fc.property(text, (written) => {
      const plain = readPlainMapping(written, 2);
      if (plain === null) return;
      count += 1;
      const oracle = parsed(written);
      expect(oracle === null ? null : everything(oracle)).toEqual(everything(plain));
    }),
    { numRuns: 5_000 },
  );
  expect(count).toBeGreaterThan(300);
});

test.each([
  'title: "In quotes"',
  "title: 'In single quotes: with a colon # and a hash'",
  'title: Without quotes, as [most] people write "it"',
  'title: 演讲：标题',
  'date: 2021-08-06T09:00:00',
  'date: "2021-08-06"\n\ntitle: A',
])('%j takes the fast path', (written) => {
  const plain = readPlainMapping(written, 2);
  expect(plain).not.toBeNull();
  if (plain !== null) expect(everything(plain)).toEqual(everything(parsed(written) ?? plain));
});

test('a long line of spaces takes no longer than any other', () => {
  expect(readPlainMapping(`title: A${' '.repeat(30_000)}`, 2)).toBeNull();
  expect(readPlainMapping(`title: A${' '.repeat(30_000)}B`, 2)).not.toBeNull();
});
