import type { scheduleWords as english } from './schedule.en.ts';

export const scheduleWords: typeof english = {
  save: (title) => `收藏 ${title}`,
};
