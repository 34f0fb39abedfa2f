import type { scheduleWords as english } from './schedule.en.ts';

export const scheduleWords: typeof english = {
  save: (title) => `收藏 ${title}`,
  saveShort: '收藏',
  savedShort: '已收藏',
  mySchedule: '我的日程',
  count: (_count, shown) => `已收藏 ${shown} 场`,
  empty: '还没有收藏',
  emptyHint: '点击议题旁的星标，它就会按日期列在这里。收藏只保存在本设备上，无需注册。',
  toAgenda: '前往日程挑选',
  gone: '已不在日程中',
  goneHint: '收藏之后日程有变。这些议题会一直保留，直到您亲自移除。',
  goneWas: (when) => `原定：${when}`,
  goneUnscheduled: '收藏时尚无时间',
  removed: (_count, shown) => `已移除 ${shown} 场。离开本页之前，再次点击星标即可恢复。`,
  notDurable: '关闭标签页后收藏将会丢失',
  notDurableHint: '此浏览器不允许网站保存数据，或空间已满。在关闭标签页之前一切照常。',
};
