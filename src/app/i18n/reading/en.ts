import { peopleWords } from '../words/people.en.ts';
import { sessionWords } from '../words/session.en.ts';

/** What the pages of sessions, speakers and tracks say beyond that. English is the source of the keys every other language must have. */
export const words = {
  session: sessionWords,
  people: peopleWords,
};

export type ReadingWords = typeof words;
