import type { calendarWords as english } from './calendar.en.ts';

export const calendarWords: typeof english = {
  calendar: '日历',
  download: '日历文件 (.ics)',
  downloadHint: '适用于任何日历程序；再次导入会更新已有条目。',
  allDays: '全部日期',
  reminder: '提前 10 分钟提醒',
  google: 'Google 日历',
  outlook: 'Outlook.com',
  office: 'Outlook 工作或学校账户',
  opensElsewhere: '以下链接会打开其他网站，并向其提供该议题的信息。',
  subscribeHint: '日历程序每小时获取一次，自动跟随日程变动。',
  copy: (name) => `复制订阅地址：${name}`,
  copied: '地址已复制',
  copyFailed: '无法复制地址。',
  fileName: 'my-schedule',
};
