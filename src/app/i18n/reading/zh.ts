import { peopleWords } from '../words/people.zh.ts';
import { sessionWords } from '../words/session.zh.ts';
import type { ReadingWords } from './en.ts';

export const words: ReadingWords = {
  session: sessionWords,
  people: peopleWords,
};
