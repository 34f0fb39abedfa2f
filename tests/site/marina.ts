import { session, smallConference, type Files } from './contentFolder.ts';

const wave = '<path d="M2 16q6-9 12 0t12 0 12 0" fill="none" stroke="currentColor" stroke-width="4"/>';

/** Files of the public folder: a dark logo, one for the dark theme, an icon, and the logo of a sponsor. */
export const marinaPublic: Files = {
  'images/logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" color="#06243a">${wave}<path d="M50 12h60v4H50zm0 12h40v4H50z" fill="currentColor"/></svg>`,
  'images/logo-dark.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" color="#e8f4ff">${wave}<path d="M50 12h60v4H50zm0 12h40v4H50z" fill="currentColor"/></svg>`,
  'images/icon.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#0a7"/><path d="M10 36q11-16 22 0t22 0" fill="none" stroke="#fff" stroke-width="6"/></svg>',
  'images/rope.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><circle cx="48" cy="48" r="36" fill="none" stroke="#c0392b" stroke-width="16"/></svg>',
  'images/map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160" viewBox="0 0 320 160"><rect width="320" height="160" fill="#cde"/></svg>',
};

/** A conference with its own design and pages, in a future year. */
export const marina: Files = {
  ...smallConference,
  'conference.yaml': [
    'name: { en: Marina Days 2099, zh: 2099 船坞日 }',
    'timezone: Asia/Shanghai',
    'locales: [en, zh]',
    'sessionMinutes: 40',
    'place: { en: Old Harbour, zh: 老港区 }',
    "look: { accent: '#0a7', logo: images/logo.svg, logoDark: images/logo-dark.svg, icon: images/icon.svg, hero: images/map.svg }",
    'links:',
    '  - { label: { en: Register, zh: 报名 }, href: https://example.org/register, primary: true }',
    '  - { label: { en: Volunteers, zh: 志愿者 }, href: /pages/help/ }',
    'footer:',
    '  conduct: /pages/conduct/',
    '  imprint: https://example.org/imprint',
    '  licence: { label: CC BY 4.0, href: https://creativecommons.org/licenses/by/4.0/ }',
    '',
  ].join('\n'),
  ...Object.fromEntries(
    ['hulls.md', 'hulls.zh.md', 'moon.md', 'night.md'].map((name) => [
      `sessions/${name}`,
      String(smallConference[`sessions/${name}`]).replace('2031-', '2099-'),
    ]),
  ),
  'tracks/tides.md': "---\ntitle: Tides\norder: 1\ncolor: '#c0392b'\n---\n\nEverything that moves water.\n",
  'sessions/opening.md': session({
    title: 'The sea and us',
    date: '2099-05-10T09:00:00',
    stype: 'English Keynote',
    presenters: 'José Muelle',
    body: 'An opening in three waves.',
  }),
  'pages/venue.md': [
    '---',
    'title: Venue and travel',
    'order: 1',
    '---',
    '# Venue and travel',
    '',
    'By tram to the pier. Mind the [code of conduct](conduct.md).',
    '',
    '![The way from the tram](images/map.svg)',
    '',
    '## By bicycle',
    '',
    '| Stand | Places |',
    '| --- | --- |',
    '| North | 40 |',
    '',
  ].join('\n'),
  'pages/venue.zh.md':
    '---\ntitle: 会场与交通\norder: 1\n---\n\n乘电车到码头。请先读[行为准则](conduct.md)。\n\n## 骑车\n\n北侧有四十个车位。\n',
  'pages/help.md': '---\ntitle: Lend a hand\norder: 2\n---\n\nWe need hands on deck.\n',
  'pages/dinner.md': '---\ntitle: Dinner\norder: 3\n---\n\nFish, or none.\n',
  'sponsors.yaml': [
    'levels:',
    '  - name: { en: Harbour masters, zh: 港务长 }',
    '    strip: true',
    '    sponsors:',
    '      - name: Tidewater',
    '        logo: images/logo.svg',
    '        logoDark: images/logo-dark.svg',
    '        href: https://tidewater.example/',
    '        text: { en: Builds locks and *gates*., zh: 建造船闸。 }',
    '      - { name: Rope Works, logo: images/rope.svg, href: https://rope.example/ }',
    '  - name: { en: Crew, zh: 船员 }',
    '    sponsors: [Port Authority, { name: Anchor & Sons, href: https://anchor.example/ }]',
    '',
  ].join('\n'),
  'pages/conduct.md': '---\ntitle: Code of conduct\nnav: false\n---\n\nBe kind on board.\n',
};
