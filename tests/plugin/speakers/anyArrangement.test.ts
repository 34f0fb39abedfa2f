import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSessionBody } from '../../../src/plugin/speakerSection.ts';

interface Person {
  readonly name: string;
  readonly role: string | null;
  readonly bio: readonly string[];
  readonly photo: string | null;
}

interface Shape {
  readonly heading: string;
  readonly colon: string;
  readonly photoFirst: boolean;
  readonly image: (src: string) => string;
  readonly name: (name: string) => string;
  readonly gap: string;
}

const given = 'Alma Boris Clio Dario Edda Falk Greta Hugo Ines Jaro'.split(' ');
const family = 'Abelov Brandt Cermak Dufour Eklund Faraday Grimaldi Hollis Ibsen Jansen'.split(' ');
const han = '王爱达 李思 张晓林 欧阳明月 陈立 赵小雨 孙悦 周一帆'.split(' ');

const names = fc.oneof(
  fc
    .tuple(fc.shuffledSubarray(given, { minLength: 4 }), fc.shuffledSubarray(family, { minLength: 4 }))
    .map(([first, last]) => first.slice(0, 4).map((word, i) => `${word} ${last[i] ?? ''}`)),
  fc.shuffledSubarray(han, { minLength: 4, maxLength: 4 }),
);
const paragraphs = fc.constantFrom(
  'Has woven since childhood. Now teaches how.',
  '从事织布多年，热爱开源。现在教人织布。',
  'Github: https://loom.example/weaver',
  'Good at: threads, cards and networks',
  '擅长: 织布',
  'Personal Links:',
  '- a list\n- of things',
  'A line\nand the next one of the same paragraph.',
);

const bios = fc
  .tuple(
    fc.constantFrom('Has woven for years. Never stopped.', '织布多年。从未停止。'),
    fc.array(paragraphs, { maxLength: 2 }),
  )
  .map(([first, others]) => [first, ...others]);

const people: fc.Arbitrary<Person[]> = names.chain((all) =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.tuple(
      ...all.slice(0, count).map((name, i) =>
        fc.record({
          name: fc.constant(name),
          role: fc.option(
            fc.constantFrom('Weaver', 'Chief Weaver, Loom Ltd.', '首席织布师', 'CTO @ Loom | Member'),
          ),
          bio: fc.oneof({ weight: 3, arbitrary: bios }, { weight: 1, arbitrary: fc.constant([]) }),
          photo: fc.option(fc.constantFrom(`images/speaker/${i}.png`, `https://loom.example/${i}.jpg`)),
        }),
      ),
    ),
  ),
);

const shapes: fc.Arbitrary<Shape> = fc.record({
  heading: fc.constantFrom(
    '### Speakers:',
    ' ### 讲师: ',
    '## 演讲嘉宾',
    '#### 分享嘉宾',
    '**Speakers:**',
    '### 演讲者：',
  ),
  colon: fc.constantFrom(': ', '：', ' : '),
  photoFirst: fc.boolean(),
  image: fc.constantFrom(
    (src: string) => `<img src="${src}" width="200"/>`,
    (src: string) => `<img src="${src}" width="200" /><br/>`,
    (src: string) => `![](${src})`,
  ),
  name: fc.constantFrom(
    (name: string) => name,
    (name: string) => ` ${name}`,
    (name: string) => `**${name}**`,
    (name: string) => `[${name}](https://loom.example)`,
  ),
  gap: fc.constantFrom('\n\n', '\n\n\n'),
});

function write(person: Person, { colon, photoFirst, image, name, gap }: Shape): string {
  const line = person.role === null ? name(person.name) : name(person.name) + colon + person.role;
  const photo = person.photo === null ? [] : [image(person.photo)];
  const bio = person.bio.join('\n\n');
  return [...(photoFirst ? [...photo, line] : [line, ...photo]), ...(bio === '' ? [] : [bio])].join(gap);
}

const letters = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/[^\p{L}\p{N}]/gu, '');
const context = { path: 'content/sessions/1.md', bodyLine: 8, locale: 'en' };

describe('a speaker section', () => {
  test('gives back people written in any form', () => {
    fc.assert(
      fc.property(people, shapes, fc.boolean(), (written, shape, reversed) => {
        const presenters = written.map(({ name }) => name);
        if (reversed) presenters.reverse();
        // The position of the first name decides whose photo the first one is.
        const shapely = { ...shape, photoFirst: shape.photoFirst && written[0]?.photo !== null };
        const body = `About looms.\n\n${shape.heading}\n\n${written.map((person) => write(person, shapely)).join(shape.gap)}\n`;
        const { value, problems } = readSessionBody(body, { ...context, presenters });
        expect(problems).toEqual([]);
        expect(value?.abstract).toBe('<p>About looms.</p>');
        expect(
          value?.people.map(({ name, role, photo, presenter }) => ({ name, role, photo, presenter })),
        ).toEqual(
          written.map(({ name, role, photo }) => ({
            name,
            role,
            photo,
            presenter: presenters.indexOf(name),
          })),
        );
        for (const [i, { bio }] of (value?.people ?? []).entries())
          expect(letters(bio ?? '').replace(/httpsloomexample$/, '')).toBe(
            letters(written[i]?.bio.join(' ') ?? ''),
          );
      }),
      { numRuns: 400 },
    );
  });

  test('never throws for any lines, and has positions within the file', () => {
    const line = fc.constantFrom(
      '',
      '### Speakers:',
      '**讲师：** Alma Abelov',
      '# Heading',
      'Alma Abelov: Weaver',
      'Boris Brandt',
      '王爱达，织布师',
      'Some words: and more.',
      '<img src="a.png" width="200">',
      '<img src="a.png"',
      '![](data:x)',
      '```',
      '- item',
      '<T> <div>',
      '---',
      '    indented',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 14 }),
        fc.subarray(['Alma Abelov', 'Boris Brandt', '王爱达']),
        (lines, presenters) => {
          const { value, problems } = readSessionBody(lines.join('\n'), { ...context, presenters });
          expect(value).not.toBeNull();
          const places = [...problems, ...(value?.people ?? []).map(({ position }) => position)];
          for (const { line: at, column } of places) {
            expect(at).toBeGreaterThanOrEqual(8);
            expect(at).toBeLessThan(8 + Math.max(1, lines.length));
            expect(column).toBeGreaterThanOrEqual(1);
          }
          const matched = (value?.people ?? []).flatMap(({ presenter }) =>
            presenter === null ? [] : [presenter],
          );
          expect(new Set(matched).size).toBe(matched.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
