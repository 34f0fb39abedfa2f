import type { Messages } from './en.ts';
import { agendaWords } from './words/agenda.zh.ts';
import { calendarWords } from './words/calendar.zh.ts';
import { gridWords } from './words/grid.zh.ts';
import { nowWords } from './words/now.zh.ts';
import { peopleWords } from './words/people.zh.ts';
import { roomWords } from './words/room.zh.ts';
import { scheduleWords } from './words/schedule.zh.ts';
import { sessionWords } from './words/session.zh.ts';
import { sharingWords } from './words/sharing.zh.ts';
import { shellWords } from './words/shell.zh.ts';
import { timeWords } from './words/time.zh.ts';

export const zh: Messages = {
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
