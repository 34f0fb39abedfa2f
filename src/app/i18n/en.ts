import { agendaWords } from './words/agenda.en.ts';
import { calendarWords } from './words/calendar.en.ts';
import { gridWords } from './words/grid.en.ts';
import { nowWords } from './words/now.en.ts';
import { peopleWords } from './words/people.en.ts';
import { roomWords } from './words/room.en.ts';
import { scheduleWords } from './words/schedule.en.ts';
import { sessionWords } from './words/session.en.ts';
import { sharingWords } from './words/sharing.en.ts';
import { shellWords } from './words/shell.en.ts';
import { timeWords } from './words/time.en.ts';

/** The interface's words in English: the source of the keys every other language must have. */
export const en = {
  shell: shellWords,
  agenda: agendaWords,
  session: sessionWords,
  people: peopleWords,
  room: roomWords,
  schedule: scheduleWords,
  sharing: sharingWords,
  calendar: calendarWords,
  grid: gridWords,
  now: nowWords,
  time: timeWords,
};

export type Messages = typeof en;
