import { hostilePayloads } from '../fixtures/hostilePayloads.ts';
import { session, smallConference, type Files } from './contentFolder.ts';

const script = `window.__hostile='front matter'`;
const inField = `"><img src=x onerror="${script}"><script>${script}</script>`;

/** A session with an attack in every field. */
const hostileFields = session({
  title: `Title ${inField}`,
  date: '2031-05-10T11:00:00',
  // Short enough for the address of a track's page.
  track: `"><img src=x onerror="window.__hostile='track'">`,
  presenters: `Mallory ${inField}`,
  stype: inField,
  room: inField,
  speechLink: `javascript:${script}`,
  body: `### Speakers:\n\nMallory ${inField}: ${inField}\n\n${inField}`,
});

const wideTable = ['column', '---', 'value-of-a-column']
  .map((cell) => `|${` ${cell} |`.repeat(12)}`)
  .join('\n');
const wideThings = `${wideTable}\n\n\`\`\`\n${'long line of code; '.repeat(20)}\n\`\`\`\n\n${'w'.repeat(300)}`;

/** Harmless: tables, code and words that are wider than a phone. */
const wide = session({
  title: 'W'.repeat(120),
  date: '2031-05-10T11:00:00',
  presenters: 'Wolfeschlegelsteinhausenbergerdorff',
  stype: 'English Session',
  tags: 'T'.repeat(300),
  body: `${wideThings}\n\n### Speakers:\n\nWolfeschlegelsteinhausenbergerdorff: Engineer\n\n${wideThings}`,
});

/** The small conference, with a session for each payload, some of which a build has to skip. */
export const hostile: Files = {
  ...smallConference,
  ...Object.fromEntries(
    hostilePayloads.map(({ name, markdown }, index) => [
      `sessions/payload-${index}.md`,
      session({ title: name, body: `Before.\n\n${markdown}\n\nAfter.` }),
    ]),
  ),
  'sessions/fields.md': hostileFields,
  'sessions/wide.md': wide,
};
