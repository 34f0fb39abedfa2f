import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/model/agenda/agendaOf.ts';
import { sliceAgenda } from '../../src/model/agenda/agendaSlice.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { programmeData } from '../../src/plugin/virtualModules.ts';
import { smallConference, type Files } from '../site/contentFolder.ts';
import { marinaPublic } from '../site/marina.ts';
import { listed } from './listed.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** The small conference with sponsors, and what is wrong with them. */
async function read(yaml: string, files: Files = {}, base = '/') {
  const root = temporaryFolder({
    ...Object.fromEntries(Object.entries(smallConference).map(([path, text]) => [`content/${path}`, text])),
    'content/conference.yaml': 'name: Marina\ntimezone: Asia/Shanghai\nlocales: [en, zh]\n',
    'content/sponsors.yaml': yaml,
    ...Object.fromEntries(Object.entries(marinaPublic).map(([path, text]) => [`public/${path}`, text])),
    ...files,
  });
  const { assembly, problems } = await programmeReader(resolveOptions({ base }, {}, root)).read();
  const file = join('content', 'sponsors.yaml');
  if (assembly === null) throw new Error('The fixture is broken.');
  return {
    assembly,
    programme: assembly.programme,
    sponsors: assembly.programme.sponsors,
    problems: listed(problems.filter((problem) => problem.file === file)),
    rules: new Set(problems.map(({ rule }) => rule)),
  };
}

describe('the page of the sponsors', () => {
  test('lists levels and sponsors in the reader’s language, or in another that is marked', async () => {
    const { sponsors, problems } = await read(`levels:
  - name: { en: Gold, zh: 金牌 }
    sponsors:
      - name: { en: Tidewater, zh: 潮水 }
        href: https://tidewater.example/
        text: { en: "We **build** locks." }
  - { name: Friends, sponsors: ["Rope & Sons"] }
  - { name: Nobody, sponsors: [] }
`);
    expect(problems).toBe('');
    expect(sponsors?.page['en']).toBe(
      '<h2>Gold</h2><ul><li><a href="https://tidewater.example/" rel="sponsored noopener"><span>Tidewater</span></a>' +
        '<div><p>We <strong>build</strong> locks.</p></div></li></ul>' +
        '<h2>Friends</h2><ul><li><span>Rope &amp; Sons</span></li></ul>',
    );
    expect(sponsors?.page['zh']).toContain('<h2>金牌</h2><ul><li>');
    expect(sponsors?.page['zh']).toContain('<span>潮水</span>');
    expect(sponsors?.page['zh']).toContain('<div lang="en"><p>We');
    expect(sponsors?.strip).toBeUndefined();
  });

  test('shows logos with size, name and dark version', async () => {
    const wide = await sharp({
      create: { width: 1600, height: 100, channels: 3, background: { r: 200, g: 20, b: 20 } },
    })
      .png()
      .toBuffer();
    const { sponsors, problems } = await read(
      `levels:
  - name: Gold
    sponsors:
      - { name: Wave, logo: images/logo.svg, logoDark: images/logo-dark.svg }
      - { name: 'Dark "wave"', logo: images/logo.svg }
      - { name: Wide, logo: public/images/a wide.png }
`.replace('a wide', 'wide'),
      { 'public/images/wide.png': wide },
      '/2099/',
    );
    expect(problems).toBe('');
    const pictures = sponsors?.page['en']?.match(/<img[^>]*>/g);
    const lazy = 'loading="lazy" decoding="async"';
    expect(pictures).toEqual([
      `<img src="/2099/images/logo.svg" alt="Wave" width="219" height="73" data-on="light" ${lazy}>`,
      `<img src="/2099/images/logo-dark.svg" alt="Wave" width="219" height="73" data-on="dark" ${lazy}>`,
      `<img src="/2099/images/logo.svg" alt="Dark &quot;wave&quot;" width="219" height="73" data-on="plate" ${lazy}>`,
      `<img src="/2099/images/wide.png" alt="Wide" width="288" height="18" ${lazy}>`,
    ]);
  });

  test('is a page of the organiser, also if they write it themselves', async () => {
    const yaml = 'levels: [{ name: Gold, sponsors: [Tidewater] }]\n';
    const { programme, assembly } = await read(yaml);
    expect(programme.pages).toEqual([
      { id: 'sponsors', title: { en: 'Sponsors', zh: '赞助商' }, text: {}, nav: true },
    ]);
    const data = programmeData(assembly);
    expect(JSON.parse(data.json('page/zh/sponsors') ?? '')).toEqual({
      id: 'sponsors',
      text: null,
      sponsors: '<h2>Gold</h2><ul><li><span>Tidewater</span></li></ul>',
    });
    const { programme: other, assembly: written } = await read(yaml, {
      'content/pages/sponsors.md': '---\ntitle: Who pays\nnav: false\n---\n\nThank you.\n',
      'content/pages/venue.md': '---\ntitle: Venue\n---\n\nThe pier.\n',
    });
    expect(other.pages.map(({ id, title, nav }) => [id, title, nav])).toEqual([
      ['sponsors', { en: 'Who pays' }, false],
      ['venue', { en: 'Venue' }, true],
    ]);
    const payload = (path: string): unknown => JSON.parse(programmeData(written).json(path) ?? '');
    expect(payload('page/en/sponsors')).toMatchObject({
      text: { html: '<p>Thank you.</p>' },
      sponsors: '<h2>Gold</h2><ul><li><span>Tidewater</span></li></ul>',
    });
    expect(payload('page/en/venue')).not.toHaveProperty('sponsors');
  });

  test('links pages of the site in the reader’s language', async () => {
    const { sponsors, problems } = await read(
      'levels: [{ name: Gold, sponsors: [{ name: A, href: /pages/venue/ }, { name: B, href: mailto:b@b.example }] }]\n',
      { 'content/pages/venue.md': '---\ntitle: Venue\n---\n\nThe pier.\n' },
      '/2099/',
    );
    expect(problems).toBe('');
    expect(sponsors?.page['en']).toContain('<a href="/2099/pages/venue/"><span>A');
    expect(sponsors?.page['zh']).toContain('<a href="/2099/zh/pages/venue/"><span>A');
    expect(sponsors?.page['zh']).toContain('<a href="mailto:b@b.example"><span>B');
  });
});

test('the strip has the logos of the levels with strip: true, only on agenda pages', async () => {
  const { programme, sponsors } = await read(`levels:
  - { name: Gold, strip: true, sponsors: [{ name: Wave, logo: images/logo.svg, text: Hello, href: https://w.example/ }] }
  - { name: Silver, sponsors: [Rope] }
  - { name: Hosts, strip: true, sponsors: [Port] }
`);
  expect(sponsors?.strip?.['zh']).toBe(
    '<h2><a href="/zh/pages/sponsors/">赞助商</a></h2><ul><li><a href="https://w.example/" rel="sponsored noopener">' +
      '<img src="/images/logo.svg" alt="Wave" width="95" height="32" data-on="plate" loading="lazy" decoding="async"></a></li>' +
      '<li><span>Port</span></li></ul>',
  );
  const agenda = agendaOf(programme, 'zh');
  expect(agenda.conference.sponsors).toBe(sponsors?.strip?.['zh']);
  expect(sliceAgenda(agenda, [], { isAgenda: true }).conference.sponsors).toBe(agenda.conference.sponsors);
  expect(sliceAgenda(agenda, []).conference).not.toHaveProperty('sponsors');
});

test('problems are reported at their positions', async () => {
  const { problems, rules } = await read(
    `levels:
  - name: { en: Gold, fr: Or }
    sponsors:
      - { name: Wave, logo: images/lgo.svg }
      - { name: Wave, logo: images/broken.png }
      - { name: Wide, logo: images/large.png, href: /pages/nowhere/ }
      - name: Text
        text: 'See [this](/pages/none/).'
      - Wide
titel: x
`,
    { 'public/images/broken.png': 'no picture', 'public/images/large.png': await noise() },
  );
  expect([...rules]).toEqual(
    expect.arrayContaining(['picture-missing', 'logo-large', 'dead-link', 'unknown-key']),
  );
  expect(problems).toMatchInlineSnapshot(`
    "10:1 warning Unknown key "titel"; it is ignored.
      The keys are levels.
    2:27 warning "fr" is not one of the locales.
      Add it to "locales", or remove it.
    5:9 warning "Wave" is a sponsor twice.
      Keep one, in the highest of its levels.
    9:9 warning "Wide" is a sponsor twice.
      Keep one, in the highest of its levels.
    4:29 warning Logo "images/lgo.svg" is not in the public folder.
      Did you mean "images/logo.svg"?
    5:29 warning Logo "images/broken.png" cannot be read as a picture.
      Save it again as SVG, PNG, JPEG or WebP.
    6:29 warning Logo "images/large.png" has 441 kB, more than 200.
      Save it as SVG, or no wider than 600 pixels: it is published as it is.
    6:53 warning The link "/pages/nowhere/" leads to no page.
      Fix the address; those of pages are in the address bar of the site.
    8:27 warning The link "/pages/none/" leads to no page.
      Fix the address; those of pages are in the address bar of the site."
  `);
});

test('an unknown key of a sponsor is a warning, and the sponsor stays', async () => {
  const { problems, sponsors } = await read(
    'levels: [{ name: Gold, sponsors: [{ name: A, url: https://a.example/, colour: red }] }]\n',
  );
  expect(sponsors?.page).toMatchObject({ en: expect.stringContaining('A') });
  expect(problems).toMatchInlineSnapshot(`
    "1:46 warning Unknown key "url" in entry 1 of "sponsors" in entry 1 of "levels"; it is ignored.
      Did you mean "href"?
    1:71 warning Unknown key "colour" in entry 1 of "sponsors" in entry 1 of "levels"; it is ignored.
      The keys are name, logo, logoDark, href, text."
  `);
});

test.each([
  'levels: [{ name: Gold, sponsors: [{ nmae: A }] }]',
  'levels: [{ name: Gold, sponsors: A }]',
  'levels: [{ name: Gold, sponsors: [{ name: A, logo: https://a.example/a.svg }] }]',
  'levels:\n  Gold: [A]',
  'level: []',
  '- name: Gold',
])('an error: %s', async (yaml) => {
  const { problems, sponsors } = await read(`${yaml}\n`);
  expect(sponsors).toBeUndefined();
  expect(problems).toMatchSnapshot();
});

/** A picture that does not compress. */
async function noise(): Promise<Uint8Array> {
  const noisy = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: 500, height: 300, channels: 3, background: 'white', noise: noisy } })
    .png()
    .toBuffer();
}
