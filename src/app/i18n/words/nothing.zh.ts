import type { nothingWords as english } from './nothing.en.ts';

export const nothingWords: typeof english = {
  empty: '没有符合条件的议题',
  emptyDay: (day) => `${day}没有符合条件的议题`,
  unknownTrack: (name) => `本届大会没有专题“${name}”。`,
  unknownRoom: (name) => `本届大会没有会场“${name}”。`,
  unknownLanguage: (name) => `没有以“${name}”演讲的议题。`,
  unknownFormat: (name) => `没有形式为“${name}”的议题。`,
  without: (filter, count) => `去掉${filter}：${count} 场`,
  elsewhere: (_count, shown) => `其他日期有 ${shown} 场匹配`,
  nothingYet: '日程尚未公布',
  nothingYetHint: '议题一经公布即会显示在这里。',
  unknownDay: (day) => `${day} 不是本届大会的日期`,
  unknownDayHint: '大会日期：',
  toAllDays: '全部日期',
  notFound: '没有这个页面',
  notFoundHint: (path) => `${path} 处没有内容，议题可能已改名或撤回。`,
};
