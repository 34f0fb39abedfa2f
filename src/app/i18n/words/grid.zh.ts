import type { gridWords as english } from './grid.en.ts';

export const gridWords: typeof english = {
  label: (day) => `会场时间表，${day}`,
  keys: '方向键按时间和会场移动，Home 与 End 到行首行尾，空格键收藏，L 键切换到列表。',
  time: '时间',
  saved: '已收藏',
  removed: '已取消收藏',
  withSaved: (description) => `${description}，已收藏`,
  noRoom: '未定会场',
  across: (first, last) => `${first}至${last}`,
  cell: (where, span, place, of) => `${where}，${span}，同一时间第 ${place} 场，共 ${of} 场`,
};
