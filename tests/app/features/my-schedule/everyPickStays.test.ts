import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedSessionsStore } from '../../../../src/app/features/my-schedule/savedSessionsStore.ts';
import { noBackup } from '../../../../src/app/platform/backup.ts';
import { browserStorage } from '../../../../src/app/platform/storage.ts';
import { agendaOf } from '../../../../src/model/agenda/agendaOf.ts';
import { calendarUid } from '../../../../src/model/calendar/calendar.ts';
import { isListOf } from '../../../../src/model/schedule/conferenceKey.ts';
import { snapshotOf, savedIds } from '../../../../src/model/schedule/savedSessions.ts';
import type { SessionId } from '../../../../src/model/session.ts';
import type { DayKey, Instant } from '../../../../src/model/zonedTime.ts';
import { assemble } from '../../../../src/plugin/assemble/assemble.ts';
import { fakeDevice, type FakeDevice } from '../../../fixtures/fakeDevice.ts';
import { contentOf, sessionFile } from '../../../plugin/assemble/content.ts';

/** The content as an organiser edits it. */
interface Draft {
  readonly id: string | null;
  readonly days: readonly string[];
  /** By id: title and date. */
  readonly sessions: ReadonlyMap<string, readonly [title: string, date: string | null]>;
}

const ids = ['opening', 'kites', 'tides', 'mills', 'panel', 'closing'];
const first: Draft = {
  id: null,
  days: ['2031-05-10', '2031-05-11'],
  sessions: new Map(ids.map((id, hour) => [id, [`About ${id}`, `2031-05-10T1${hour}:00:00`]])),
};

function build({ id, days, sessions }: Draft) {
  const content = contentOf(
    [...sessions].map(([name, [title, date]]) => sessionFile(name, { title, date: date as never })),
  );
  const { programme } = assemble({
    ...content,
    conference: { ...content.conference, id, url: 'https://st.example/', days: days as DayKey[] },
  });
  return agendaOf(programme, 'en');
}

/** A visit: the saved sessions that the page shows, and a session to star. */
function visit(device: FakeDevice, draft: Draft, star: string | null, now: number): readonly SessionId[] {
  const agenda = build(draft);
  const store = savedSessionsStore({
    storage: browserStorage(device.openTab()),
    backup: noBackup(),
    conferenceKey: agenda.conference.key,
    now: () => now as Instant,
  });
  store.adopt((key, list) => isListOf(agenda, key, list));
  const session = agenda.sessions.find(({ id }) => id === star);
  if (session) store.save(session.id, snapshotOf(session));
  return savedIds(store.state().saved);
}

type Edit = (draft: Draft) => Draft;
const date = fc
  .tuple(fc.constantFrom(2013, 2030, 2031, 2032, 2301), fc.integer({ min: 10, max: 28 }))
  .map(([year, day]) => `${year}-05-${day}T09:30:00`);
const withSession =
  (id: string, session: readonly [string, string | null] | null): Edit =>
  (draft) => {
    const sessions = new Map(draft.sessions);
    if (session === null) sessions.delete(id);
    else sessions.set(id, session);
    return { ...draft, sessions };
  };
const sessionEdit = fc
  .tuple(fc.constantFrom(...ids), fc.option(fc.tuple(fc.string(), fc.option(date)), { freq: 4 }))
  .map(([id, session]) => withSession(id, session));

describe('saved sessions are kept', () => {
  test('when one session has a wrong date, and is corrected', () => {
    const device = fakeDevice();
    visit(device, first, 'kites', 1);
    const typo = withSession('tides', ['About tides', '2030-05-10T12:00:00'])(first);
    expect(visit(device, typo, 'tides', 2)).toEqual(['kites', 'tides']);
    expect(visit(device, first, 'mills', 3)).toEqual(['kites', 'mills', 'tides']);
    const uid = (draft: Draft) => calendarUid(build(draft).conference.key, 'kites' as SessionId);
    expect(uid(typo)).toBe(uid(first));
  });

  test('after any number of edits to sessions', () => {
    const step = fc.record({ edits: fc.array(sessionEdit, { maxLength: 4 }), star: fc.constantFrom(...ids) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const device = fakeDevice();
        const starred = new Set<string>();
        let draft = first;
        for (const [at, { edits, star }] of steps.entries()) {
          draft = edits.reduce((all, edit) => edit(all), draft);
          if (draft.sessions.has(star)) starred.add(star);
          expect(visit(device, draft, star, at)).toEqual([...starred].sort());
        }
      }),
      { seed: 16, numRuns: 60 },
    );
  });

  test('when the listed days or the id change', () => {
    const days = fc.constantFrom(['2031-05-10'], [], ['2013-05-10', '2013-05-11'], ['2301-05-10']);
    const step = fc.record({
      days,
      id: fc.constantFrom(null, 'st-2031', 'storage'),
      typo: fc.option(fc.tuple(fc.constantFrom(...ids.slice(0, 2)), date)),
      star: fc.constantFrom(...ids.slice(2)),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const device = fakeDevice();
        const starred = new Set<string>();
        for (const [at, { star, typo, ...conference }] of steps.entries()) {
          const draft = { ...first, ...conference };
          starred.add(star);
          const edited = typo === null ? draft : withSession(typo[0], ['Other words', typo[1]])(draft);
          expect(visit(device, edited, star, at)).toEqual([...starred].sort());
        }
      }),
      { seed: 16, numRuns: 60 },
    );
  });
});
