import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agenda } from '../../../src/model/agenda/agenda.ts';
import { sharingAgenda } from '../../../src/model/agenda/agendaSharing.ts';
import { decodeAgenda, encodeAgenda } from '../../../src/model/agenda/agendaJson.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { arbitraryAgenda } from '../../fixtures/arbitraryAgenda.ts';

const again = (agenda: Agenda) => decodeAgenda(encodeAgenda(agenda));

/** The agenda with another title of its first session. */
function retitled(agenda: Agenda): Agenda {
  const [first, ...others] = again(agenda).sessions;
  if (!first) throw new Error('The fixture has no session');
  return { ...again(agenda), sessions: [{ ...first, title: { ...first.title, text: 'Edited' } }, ...others] };
}

describe('sharingAgenda', () => {
  test('equals the newer agenda for any two agendas', () => {
    fc.assert(
      fc.property(arbitraryAgenda, arbitraryAgenda, (before, after) => {
        expect(sharingAgenda(before, after)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  test('reuses all objects if nothing has changed', () => {
    fc.assert(
      fc.property(arbitraryAgenda, (before) => {
        const after = sharingAgenda(before, again(before));
        expect(after.conference).toBe(before.conference);
        for (const list of ['tracks', 'rooms', 'speakers', 'sessions'] as const)
          for (const [index, item] of after[list].entries()) expect(item).toBe(before[list][index]);
      }),
      { numRuns: 200 },
    );
  });

  test('creates new objects only for what was edited', () => {
    const before = fixtureAgenda('en');
    const { sessions } = sharingAgenda(before, retitled(before));
    expect(sessions.map((session, index) => session === before.sessions[index])).toEqual([
      false,
      ...before.sessions.slice(1).map(() => true),
    ]);
    expect(sessions[0]?.title.text).toBe('Edited');
  });

  test('creates new sessions for a renamed track', () => {
    const before = fixtureAgenda('en');
    const fresh = again(before);
    const renamed = fresh.tracks.find(({ id }) => fresh.sessions.some(({ track }) => track?.id === id));
    const track = { ...renamed, name: { text: 'Renamed', locale: 'en' } } as Agenda['tracks'][number];
    const after = sharingAgenda(before, {
      ...fresh,
      tracks: fresh.tracks.map((one) => (one.id === track.id ? track : one)),
      sessions: fresh.sessions.map((session) =>
        session.track?.id === track.id ? { ...session, track } : session,
      ),
    });
    for (const [index, session] of after.sessions.entries()) {
      if (session.track?.id === track.id) expect(session.track.name.text).toBe('Renamed');
      else expect(session).toBe(before.sessions[index]);
    }
  });

  test('shares nothing between locales', () => {
    const zh = fixtureAgenda('zh');
    expect(sharingAgenda(fixtureAgenda('en'), zh)).toBe(zh);
  });
});
