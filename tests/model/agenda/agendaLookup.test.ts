import { expect, test } from 'vitest';
import { agendaDays } from '../../../src/model/agenda/agendaLookup.ts';
import type { DayKey } from '../../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';

test('a day that only a session names is listed in date order', () => {
  const agenda = fixtureAgenda('en');
  const sessions = agenda.sessions.map((session) =>
    session.id === 'welcome' ? { ...session, day: '2025-07-24' as DayKey } : session,
  );
  expect(agendaDays({ ...agenda, sessions })).toEqual([
    '2025-07-24',
    '2025-07-25',
    '2025-07-26',
    '2025-07-27',
  ]);
});
