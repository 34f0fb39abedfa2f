import { expect, test } from 'vitest';
import { loadPages, renderPage, sharedParts } from '../../src/app/entry-server.tsx';
import { encodeAgenda } from '../../src/model/agenda/agendaJson.ts';
import { sliceAgenda } from '../../src/model/agenda/agendaSlice.ts';
import type { Locale } from '../../src/model/locale.ts';
import type { PageData } from '../../src/model/pageData.ts';
import type { SessionPayload, SpeakerPayload } from '../../src/model/payload.ts';
import type { SessionId } from '../../src/model/session.ts';
import type { SpeakerId } from '../../src/model/speaker.ts';
import { fixtureAgenda, fixtureLocales } from '../fixtures/agenda.ts';

const sessionPayload = (id: SessionId, locale: Locale): SessionPayload => ({
  id,
  locale,
  translations: fixtureLocales,
  abstract: null,
  people: [],
  video: null,
  slides: null,
  tags: [],
});
const speakerPayload = (id: SpeakerId): SpeakerPayload => ({
  id,
  role: null,
  bio: null,
  sessions: [],
  links: [],
});

test('pages with shared parts equal pages rendered separately', async () => {
  const pages = fixtureLocales.flatMap((locale) => {
    const agenda = fixtureAgenda(locale);
    const root = locale === fixtureLocales[0] ? '' : `/${locale}`;
    const slice = encodeAgenda(sliceAgenda(agenda, agenda.sessions, { speakers: agenda.speakers }));
    const page = (path: string, payload: object): PageData =>
      JSON.parse(JSON.stringify({ path: root + path, agenda: slice, ...payload })) as PageData;
    return [
      ...agenda.sessions.map(({ id }) => page(`/sessions/${id}/`, { session: sessionPayload(id, locale) })),
      ...agenda.speakers.map(({ id }) => page(`/speakers/${id}/`, { speaker: speakerPayload(id) })),
    ];
  });
  await loadPages(
    pages.map(({ path }) => path),
    fixtureLocales,
  );
  const parts = sharedParts();
  let reused = 0;
  const counting: typeof parts = {
    ...parts,
    find(key) {
      const found = parts.find(key);
      if (found.isKnown) reused += 1;
      return found;
    },
  };
  for (const page of pages)
    expect(renderPage(page, fixtureLocales, '/2027/', counting)).toEqual(
      renderPage(page, fixtureLocales, '/2027/'),
    );
  expect(reused).toBeGreaterThan(0);
});
