import type { nowWords as english } from './now.en.ts';

export const nowWords: typeof english = {
  today: '今天',
  now: '现在',
  startsIn: (time) => `${time}后开始`,
  onNow: '进行中，',
  left: (time) => `还剩 ${time}`,
  leftAbout: (time) => `约剩 ${time}`,
  ended: '刚刚结束',
  running: (count, shown) => (count === 0 ? '当前没有场次' : `${shown} 场进行中`),
  begins: (time) => `${time}后开幕`,
  goesOn: (time) => `${time}后继续`,
  over: '大会已结束',
  recordings: (_count, shown) => `观看 ${shown} 场录像`,
  recordingsTitle: '录像',
  allSessions: '全部场次',
  view: '视图',
  list: '列表',
  grid: '会场表',
};
