import { expect, test } from 'vitest';
import { decodeAgenda, encodeAgenda } from '../../src/model/agenda/agendaJson.ts';
import type { AgendaJson } from '../../src/model/agenda/agenda.ts';
import { agendaOf } from '../../src/model/agenda/agendaOf.ts';
import { calendarEntry } from '../../src/model/calendar/calendar.ts';
import { nameOnStage } from '../../src/model/speaker.ts';
import type { Instant } from '../../src/model/zonedTime.ts';
import { agendaWordsFor, calendarWordsFor } from '../../src/plugin/interfaceWords.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeJson } from '../../src/plugin/publish.ts';
import type { ProgrammeFile } from '../../src/plugin/programmeSchema.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import type { Files } from '../site/contentFolder.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const panel = (more: string) => `---
title: Panel
date: 2031-05-10T09:00:00
${more}
---

About the sea.
`;

/** The programme of these files. */
async function read(files: Files) {
  const root = temporaryFolder({
    'content/conference.yaml': 'name: Marina\ntimezone: Asia/Shanghai\nlocales: [en, zh]\n',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  });
  const { assembly } = await programmeReader(resolveOptions({}, {}, root)).read();
  if (assembly === null) throw new Error('The fixture is broken.');
  return assembly.programme;
}

test('a moderator is one of the speakers in every language, and marked', async () => {
  const programme = await read({
    'sessions/panel.md': panel('presenters: Ada Quay, Bo Ebb\nmoderators: Cy Flow'),
    'sessions/panel.zh.md': panel('presenters: 阿达, 薄\nmoderators: 赛'),
    'sessions/talk.md': panel('presenters: Cy Flow'),
  });
  expect(programme.sessions.map(({ speakers, moderators }) => [speakers, moderators])).toEqual([
    [['ada-quay', 'bo-ebb', 'cy-flow'], ['cy-flow']],
    [['cy-flow'], undefined],
  ]);
  for (const [locale, names] of [
    ['en', 'Ada Quay, Bo Ebb, Cy Flow (moderator)'],
    ['zh', '阿达, 薄, 赛（主持人）'],
  ] as const) {
    const agenda = agendaOf(programme, locale);
    const sent = decodeAgenda(JSON.parse(JSON.stringify(encodeAgenda(agenda))) as AgendaJson);
    expect(sent.sessions).toEqual(agenda.sessions);
    const [session] = sent.sessions;
    const { moderator } = agendaWordsFor(locale).agenda;
    expect(session?.speakers.map((speaker) => nameOnStage(session, speaker, moderator).text).join(', ')).toBe(
      names,
    );
  }
  expect(programme.speakers.find(({ id }) => id === 'cy-flow')?.sessions).toEqual(['panel', 'talk']);
});

test('a moderator is marked in programme.json and in calendars', async () => {
  const programme = await read({ 'sessions/panel.md': panel('presenters: Ada Quay\nmoderators: Cy Flow') });
  expect((JSON.parse(programmeJson(programme)) as ProgrammeFile).sessions[0]).toMatchObject({
    presenters: { en: ['Ada Quay', 'Cy Flow'] },
    speakers: ['ada-quay', 'cy-flow'],
    moderators: ['cy-flow'],
  });
  const [session] = agendaOf(programme, 'en').sessions;
  const entry =
    session &&
    calendarEntry({ session, url: null }, { key: 'k', now: 0 as Instant, words: calendarWordsFor('en') });
  expect(entry?.replaceAll('\r\n ', '')).toContain('Ada Quay\\, Cy Flow (moderator)');
});

test('a moderator by id has the name in the file, and the role in the session', async () => {
  const programme = await read({
    'sessions/panel.md': panel('speakers: [ada-quay]\nmoderators: [flow]'),
    'speakers/flow.md': '---\nname: Cy Flow\n---\n',
    'speakers/ada-quay.md': '---\nname: Ada Quay\n---\n',
  });
  expect(programme.sessions[0]).toMatchObject({
    presenters: { en: ['Ada Quay', 'Cy Flow'] },
    speakers: ['ada-quay', 'flow'],
    moderators: ['flow'],
  });
});
