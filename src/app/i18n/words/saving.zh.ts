import type { savingWords as english } from './saving.en.ts';

export const savingWords: typeof english = {
  save: (title) => `收藏 ${title}`,
  saveShort: '收藏',
  savedShort: '已收藏',
  count: (_count, shown) => `已收藏 ${shown} 场`,
  changedCount: () => '场在收藏后有变动',
};
