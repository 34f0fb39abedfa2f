import type { peopleWords as english } from './people.en.ts';

export const peopleWords: typeof english = {
  speakers: '讲师',
};
