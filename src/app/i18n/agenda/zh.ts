import { agendaWords } from '../words/agenda.zh.ts';
import { feedsWords } from '../words/feeds.zh.ts';
import { nowWords } from '../words/now.zh.ts';
import { savingWords } from '../words/saving.zh.ts';
import { shellWords } from '../words/shell.zh.ts';
import { timeWords } from '../words/time.zh.ts';
import type { AgendaWords } from './en.ts';

export const words: AgendaWords = {
  shell: shellWords,
  agenda: agendaWords,
  now: nowWords,
  time: timeWords,
  saving: savingWords,
  feeds: feedsWords,
};
