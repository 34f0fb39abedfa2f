import type { shellWords as english } from './shell.en.ts';

export const shellWords: typeof english = {
  skipToContent: '跳到正文',
  mainNavigation: '主导航',
  agenda: '日程',
  speakers: '讲师',
  tracks: '专题',
  mySchedule: '我的日程',
  savedSessions: () => '场已收藏',
  language: '语言',
  theme: '外观',
  themeLight: '浅色',
  themeDark: '深色',
  themeSystem: '跟随系统',
  links: '链接',
  loading: '正在加载…',
  retry: '重试',
  agendaFailed: '日程加载失败',
  agendaFailedHint: '网络可能中断了。已收藏的内容不会丢失。',
  pageFailed: '页面加载失败',
  toAgenda: '前往日程',
  onlyIn: (language) => `仅有${language}`,
};
