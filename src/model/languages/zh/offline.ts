import type { OfflineWords } from '../en/offline.ts';

export const offline: OfflineWords = {
  asOf: (when) => `离线：显示的是 ${when} 的日程`,
  updated: (_count, shown, mine, mineShown) =>
    `日程已更新：${shown} 处变更${mine > 0 ? `，其中 ${mineShown} 处与你有关` : ''}`,
  whatChanged: '查看变更',
  now: '现在',
  notStored: '设备上没有保存此页面',
  notStoredHint: '这里显示的是日程中已有的信息。联网后请重新打开。',
  unstored: (language) => `设备上没有保存${language}版日程`,
  unstoredHint: '联网时打开一次，以后没有网络也能查看。已收藏的议题不会丢失。',
  storedPage: (language) => `打开本页的${language}版`,
  installHint: '添加到主屏幕后，没有网络也能打开日程。',
  installNow: '安装',
  installApple: '添加到主屏幕后，没有网络也能打开日程：点按“分享”，再选“添加到主屏幕”。',
  appleTitle: 'Safari 可能会删除你的日程',
  appleHint:
    '一周没有打开本站，Safari 就会删除它保存的数据。请把日程添加到主屏幕（点按“分享”，再选“添加到主屏幕”），或用链接、文件备份。',
  noFiles:
    '如果文件没有保存：应用内置的浏览器无法保存文件。请用手机自带的浏览器打开本页（点“⋯”或“分享”，再选“在浏览器中打开”），或使用链接。',
  fullTitle: '部分内容无法离线使用',
  full: {
    site: '设备空间不足，无法保存日程：没有网络时打不开本站。',
    pages: '设备空间不足，无法保存全部议题。没有网络时，可以查看日程、已收藏的议题和打开过的页面。',
    saved: '设备空间不足，无法保存全部已收藏的议题：没有网络时，部分议题看不到简介。',
    search: '设备空间不足，无法保存全部简介：没有网络时只能搜索标题。',
  },
};
