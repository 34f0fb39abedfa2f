import type { OutsideWords } from '../en/outside.ts';

export const words: OutsideWords = {
  draft: (title) => `草稿：${title}`,
  noScripts: '页面的脚本没有加载成功。你可以阅读和打开链接；如需搜索、筛选或收藏，请重新加载页面。',
  sponsors: '赞助商',
  exports: {
    recording: '回放',
    slides: '幻灯片',
    stream: '直播',
    questions: '提问',
    notes: '共享笔记',
  },
  footer: {
    conduct: '行为准则',
    privacy: '隐私政策',
    imprint: '主办方信息',
    licence: '内容许可',
  },
  embed: {
    agenda: '日程',
    fullAgenda: '查看完整日程',
    times: (city) => `时间：${city}`,
    none: '没有符合条件的议题。',
    save: (title) => `在日程网站收藏“${title}”`,
    cancelled: '已取消',
    noTimeYet: '时间待定',
  },
};
