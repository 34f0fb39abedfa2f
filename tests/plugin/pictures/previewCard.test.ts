import { describe, expect, test } from 'vitest';
import { conferenceCard, sessionCard } from '../../../src/plugin/pictures/previewCard.ts';
import { agendaWith, session } from './someAgenda.ts';

/** Which spaces Intl puts around a dash differs from one version of Unicode's data to the next. */
const spaced = (text: string | null) => text?.replace(/\s+/g, ' ');

describe('a card', () => {
  test('of a session has title, speakers, time at the venue, and place', () => {
    const { when, ...rest } = sessionCard(agendaWith([]), session);
    expect(spaced(when)).toBe('Friday, August 6, 2027 · 3:30 – 4:10 PM GMT+8');
    expect(rest).toEqual({
      locale: 'en',
      conference: 'Looms 2027',
      track: { name: 'Lace', hue: 137 },
      title: 'Weaving with numbers',
      people: ['Ada King'],
      where: 'The loft',
      cancelled: false,
      hues: [],
    });
  });

  test('writes the time as in its locale', () => {
    expect(spaced(sessionCard(agendaWith([], 'zh'), session).when)).toBe(
      '2027年8月6日星期五 · 15:30–16:10 GMT+8',
    );
  });

  test('has only spaces that every font has', () => {
    for (const { when } of [sessionCard(agendaWith([]), session), conferenceCard(agendaWith([]))])
      expect(when).not.toMatch(/[^\S ]/);
  });

  test('has no estimated end, and no day for an unscheduled session', () => {
    const guessed = sessionCard(agendaWith([]), { ...session, endEstimated: true });
    expect(spaced(guessed.when)).toBe('Friday, August 6, 2027 · 3:30 PM GMT+8');
    const open = sessionCard(agendaWith([]), {
      ...session,
      start: null,
      end: null,
      track: null,
      room: null,
      speakers: [],
    });
    expect(open).toMatchObject({ when: null, where: null, track: null, people: [] });
    expect(sessionCard(agendaWith([]), { ...session, status: 'cancelled' }).cancelled).toBe(true);
  });

  test('of the conference has its name, days and address, in the colours of its tracks', () => {
    const { when, ...rest } = conferenceCard(agendaWith([]));
    expect(spaced(when)).toBe('August 6 – 8, 2027');
    expect(rest).toMatchObject({
      conference: null,
      title: 'Looms 2027',
      where: 'looms.example.org',
      hues: [137],
    });
  });
});
