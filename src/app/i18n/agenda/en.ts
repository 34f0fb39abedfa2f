import { agendaWords } from '../words/agenda.en.ts';
import { feedsWords } from '../words/feeds.en.ts';
import { nowWords } from '../words/now.en.ts';
import { savingWords } from '../words/saving.en.ts';
import { shellWords } from '../words/shell.en.ts';
import { timeWords } from '../words/time.en.ts';

/** What the agenda and the frame around every page say: the first words a page needs. English is the source of the keys every other language must have. */
export const words = {
  shell: shellWords,
  agenda: agendaWords,
  now: nowWords,
  time: timeWords,
  saving: savingWords,
  feeds: feedsWords,
};

export type AgendaWords = typeof words;
