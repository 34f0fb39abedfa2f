import type { roomWords as english } from './room.en.ts';

export const roomWords: typeof english = {
  unknown: '没有这个会场',
  unknownHint: (id) => `本届大会没有会场“${id}”。`,
  inAgenda: '在会场表中查看',
  door: '门口显示屏',
  board: '大厅显示屏',
  noSessions: '本会场暂无场次',
  noSessionsHint: '议题一经公布即会显示在这里。',
  nothingOn: (day) => `${day}此会场没有议题。`,
  next: '接下来',
  nothingNext: '今日已无其他场次',
  forAll: '全体',
  free: '当前没有场次',
  away: '网络连接中断，内容可能不是最新。',
  leave: '退出显示屏',
};
