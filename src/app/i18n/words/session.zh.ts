import type { sessionWords as english } from './session.en.ts';

export const sessionWords: typeof english = {
  abstract: '摘要',
  speakers: '讲师',
};
