import type { feedsWords as english } from './feeds.en.ts';

export const feedsWords: typeof english = {
  subscribe: '订阅',
  programme: '全部日程',
  spokenIn: (language) => `以${language}演讲`,
};
