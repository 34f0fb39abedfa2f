import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/model/agenda/agendaOf.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { withLook } from '../../src/plugin/prerender/template.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { smallConference, type Files } from '../site/contentFolder.ts';
import { marinaPublic } from '../site/marina.ts';
import { listed } from './listed.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const basics = 'name: { en: Marina, zh: 船坞 }\ntimezone: Asia/Shanghai\nlocales: [en, zh]\n';

/** The small conference with more in conference.yaml, and what is wrong with it. */
async function read(more: string, files: Files = {}) {
  const root = temporaryFolder({
    ...Object.fromEntries(Object.entries(smallConference).map(([path, text]) => [`content/${path}`, text])),
    'content/conference.yaml': basics + more,
    ...Object.fromEntries(Object.entries(marinaPublic).map(([path, text]) => [`public/${path}`, text])),
    ...files,
  });
  const { assembly, problems } = await programmeReader(resolveOptions({}, {}, root)).read();
  const ours = problems.filter(({ file }) => file === join('content', 'conference.yaml'));
  return {
    conference: assembly?.programme.conference,
    programme: assembly?.programme,
    problems: listed(ours),
  };
}

describe('look', () => {
  test('gives pictures their sizes, and paths below the public folder', async () => {
    const { conference, problems } = await read(
      'look: { accent: "#0a7", logo: public/images/logo.svg, icon: ./images/icon.svg }\n',
    );
    expect(problems).toBe('');
    expect(conference?.look).toEqual({
      accent: '#0a7',
      logo: { path: 'images/logo.svg', width: 120, height: 40 },
      isLogoDark: true,
      icon: 'images/icon.svg',
    });
  });

  test('treats a logo as dark if it is transparent and dark, without a dark version', async () => {
    const picture = (channels: 3 | 4, background: object) =>
      sharp({ create: { width: 40, height: 40, channels, background } })
        .png()
        .toBuffer();
    const half = await sharp(await picture(4, { r: 0, g: 0, b: 0, alpha: 0 }))
      .composite([
        {
          input: await sharp(await picture(3, { r: 250, g: 250, b: 250 }))
            .resize(20)
            .toBuffer(),
        },
      ])
      .toBuffer();
    const files = {
      'public/black.png': await picture(3, { r: 0, g: 0, b: 0 }),
      'public/white.png': half,
    };
    const isDark = async (look: string) =>
      (await read(`look: { ${look} }\n`, files)).conference?.look.isLogoDark;
    expect(await isDark('logo: images/logo.svg')).toBe(true);
    expect(await isDark('logo: images/logo.svg, logoDark: images/logo-dark.svg')).toBeUndefined();
    // Whole, it brings its own background.
    expect(await isDark('logo: black.png')).toBeUndefined();
    expect(await isDark('logo: white.png')).toBeUndefined();
  });

  test('has a hero with a picture, or without', async () => {
    const heroOf = async (hero: string) => {
      const { conference, programme, problems } = await read(`look: { hero: ${hero} }\n`);
      const agenda = programme && agendaOf(programme, 'en');
      return { look: conference?.look.hero, shown: agenda?.conference.hero, problems };
    };
    expect(await heroOf('true')).toMatchObject({ look: true, shown: '', problems: '' });
    expect(await heroOf('false')).toMatchObject({ look: undefined, shown: undefined, problems: '' });
    expect(await heroOf('images/map.svg')).toEqual({
      look: { path: 'images/map.svg', width: 320, height: 160 },
      shown: 'images/map.svg',
      problems: '',
    });
    // A missing picture is left out of the band.
    const missing = await heroOf('images/mpa.svg');
    expect(missing).toMatchObject({ look: true, shown: '' });
    expect(missing.problems).toContain('Did you mean "images/map.svg"?');
    expect((await heroOf('green')).problems).toContain(
      '"look.hero" is not a picture in the public folder: "green"',
    );
  });

  test('reports errors at their positions', async () => {
    const { problems } = await read(
      'look:\n  logo: images/lgo.svg\n  logoDark: broken.png\n  icon: images/none/x.png\n',
      { 'public/broken.png': 'no picture' },
    );
    expect(problems).toMatchInlineSnapshot(`
      "5:9 warning "look.logo" names "images/lgo.svg", which is not in the public folder.
        Did you mean "images/logo.svg"?
      7:9 warning "look.icon" names "images/none/x.png", which is not in the public folder.
        Put the file at public/images/none/x.png.
      6:13 warning "look.logoDark" names "broken.png", which cannot be read as a picture.
        Save it again as SVG, PNG, JPEG or WebP."
    `);
    expect((await read('look:\n  logo: https://example.org/logo.svg\n  icon: 3\n')).problems)
      .toMatchInlineSnapshot(`
        "5:9 error "look.logo" is not a picture in the public folder: "https://example.org/logo.svg".
          Put the file into public/ and write its path there, such as images/logo.svg (SVG, PNG, JPEG or WebP; no spaces).
        6:9 error "look.icon" is the number "3", not text.
          Write it in quotes: icon: "3"."
      `);
  });
});

describe('links, footer and place', () => {
  test('are in the words of each language, and links to own pages follow it', async () => {
    const { programme, problems } = await read(
      [
        'place: { en: Old Harbour, zh: 老港区 }',
        'links:',
        '  - { label: Register, href: https://example.org/, primary: true }',
        '  - { label: Plan, href: /images/map.svg }',
        'footer:',
        '  licence: CC BY 4.0',
        '  conduct: /pages/conduct/',
        '  imprint: { label: { en: Who we are, zh: 关于我们 }, href: mailto:a@example.org }',
        '',
      ].join('\n'),
      { 'content/pages/conduct.md': '---\ntitle: Conduct\n---\n' },
    );
    expect(problems).toBe('');
    if (programme === undefined) throw new Error('nothing was read');
    expect(agendaOf(programme, 'en').conference).toMatchObject({
      place: 'Old Harbour',
      links: [
        { label: 'Register', href: 'https://example.org/', primary: true },
        { label: 'Plan', href: '/images/map.svg' },
      ],
      footer: [
        { label: 'Code of conduct', href: '/pages/conduct/' },
        { label: 'Who we are', href: 'mailto:a@example.org' },
        { label: 'CC BY 4.0' },
      ],
    });
    expect(agendaOf(programme, 'zh').conference).toMatchObject({
      place: '老港区',
      links: [{}, { href: '/images/map.svg' }],
      footer: [
        { label: '行为准则', href: '/zh/pages/conduct/' },
        { label: '关于我们' },
        { label: 'CC BY 4.0' },
      ],
    });
  });

  test('report an unknown page, two buttons, and invalid links', async () => {
    const { problems } = await read(
      [
        'links:',
        '  - { label: A, href: /pages/condct/, primary: true }',
        '  - { label: B, href: https://example.org/, primary: true }',
        'footer: { conduct: /pages/rules/ }',
        '',
      ].join('\n'),
      { 'content/pages/conduct.md': '---\ntitle: Conduct\n---\n' },
    );
    expect(problems).toMatchInlineSnapshot(`
      "6:5 warning "links" has a second link with "primary: true"; the header has room for one button.
        Remove "primary" here; the link is in the footer then.
      5:23 warning The link "/pages/condct/" leads to no page.
        Fix the address; those of pages are in the address bar of the site.
      7:20 warning The link "/pages/rules/" leads to no page.
        Fix the address; those of pages are in the address bar of the site."
    `);
    expect((await read('footer: { imprint: { href: https://example.org }, legal: x }\n')).problems)
      .toMatchInlineSnapshot(`
        "4:51 warning Unknown key "legal" in "footer"; it is ignored.
          The keys are conduct, privacy, imprint, licence.
        4:11 error "footer.imprint.label" is missing.
          Write a value for "footer.imprint.label"."
      `);
  });

  test.each([
    ['pages/conduct', '/pages/conduct/'],
    ['./pages/conduct/', '/pages/conduct/'],
    ['pages/conduct.md', '/pages/conduct/'],
    ['images/terms.pdf', '/images/terms.pdf'],
    ['terms.html#a', '/terms.html#a'],
    ['example.org/conduct', 'https://example.org/conduct'],
  ])('an address in the footer that is shown as text is reported: %s', async (written, meant) => {
    expect((await read(`footer:\n  conduct: ${written}\n`)).problems).toBe(
      `5:12 warning "footer.conduct" is shown as text: "${written}".\n  To link to it, write ${meant}.`,
    );
  });

  test.each(['CC BY 4.0', 'MIT/Apache-2.0', 'Be kind: see pages/conduct', 'v2.0', 'CC-BY-SA/4.0/'])(
    'a text in the footer stays a text: %s',
    async (written) => {
      expect((await read(`footer:\n  licence: '${written}'\n`)).problems).toBe('');
    },
  );

  test('footer links begin at the root of the site, like those of the header', async () => {
    const { programme } = await read('footer:\n  imprint: { label: We, href: pages/conduct/ }\n', {
      'content/pages/conduct.md': '---\ntitle: Conduct\n---\n',
    });
    if (programme === undefined) throw new Error('nothing was read');
    expect(agendaOf(programme, 'zh').conference.footer).toEqual([
      { label: 'We', href: '/zh/pages/conduct/' },
    ]);
  });
});

describe('the icon of a page', () => {
  const page = (link: string) => `<html lang="en"><head>${link}<noscript></noscript></head></html>`;
  const own = '<link rel="icon" href="/2099/favicon.svg" />';
  const iconOf = (html: string) => /<link rel="icon" href="([^"]+)"/.exec(html)?.[1];

  test.each([
    ['of look', own, 'images/icon.svg', '/2099/images/icon.svg'],
    ['of look, without another', '', 'images/icon.png', '/2099/images/icon.png'],
    ['of the public folder', own, undefined, '/2099/favicon.svg'],
    ['that the build creates', '', undefined, '/2099/icons/icon-48.png'],
  ])('is the one %s', (_which, link, icon, expected) => {
    const look = { accent: null, ...(icon !== undefined && { icon }) };
    const { html } = withLook({ html: page(link) }, look, '/2099/', 'icons/icon-48.png');
    expect(iconOf(html)).toBe(expected);
    expect(html.match(/rel="icon"/g)).toHaveLength(1);
  });
});
