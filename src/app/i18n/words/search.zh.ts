import type { searchWords as en } from './search.en.ts';

export const searchWords: typeof en = {
  inAbstracts: '摘要中的结果',
  inAbstractsHint: (_count, shown, query) => `另有 ${shown} 场会议在摘要中提到“${query}”。`,
  more: '显示更多',
};
