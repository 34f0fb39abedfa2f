import type { SessionFormat } from '../../model/session.ts';

/** Names of spoken languages as organisers write them. Latin words match whole words, others any part of a text. */
export const languageWords: readonly (readonly [language: string, words: readonly string[]])[] = [
  [
    'zh',
    [
      'chinese',
      'mandarin',
      'putonghua',
      'zh',
      'cn',
      '中文',
      '汉语',
      '漢語',
      '国语',
      '國語',
      '普通话',
      '普通話',
      '华语',
    ],
  ],
  ['en', ['english', 'en', '英文', '英语', '英語']],
  ['ja', ['japanese', 'ja', 'jp', '日文', '日语', '日語', '日本語']],
  ['ko', ['korean', 'ko', '韩文', '韩语', '韓文', '韓語', '한국어']],
  ['yue', ['cantonese', '粤语', '粵語', '广东话', '廣東話']],
  ['fr', ['french', 'français', '法文', '法语', '法語']],
  ['de', ['german', 'deutsch', '德文', '德语', '德語']],
  ['es', ['spanish', 'español', '西班牙']],
  ['pt', ['portuguese', 'português', '葡萄牙']],
  ['ru', ['russian', 'русский', '俄文', '俄语', '俄語']],
  ['it', ['italian', 'italiano', '意大利']],
  ['vi', ['vietnamese', '越南']],
  ['th', ['thai', '泰文', '泰语', '泰語']],
  ['id', ['indonesian', '印尼']],
  ['hi', ['hindi', '印地']],
  ['ar', ['arabic', '阿拉伯']],
];

/** Names of formats as organisers write them; the first match in this list counts. */
export const formatWords: readonly (readonly [format: SessionFormat, words: readonly string[]])[] = [
  ['keynote', ['keynote', 'keynotes', 'plenary', '主题演讲', '主旨', '主題演講']],
  [
    'panel',
    [
      'panel',
      'panels',
      'roundtable',
      'round-table',
      'discussion',
      'fishbowl',
      '圆桌',
      '圓桌',
      '论坛',
      '論壇',
      '讨论',
    ],
  ],
  ['lightning', ['lightning', 'ignite', '闪电', '閃電', '快闪']],
  [
    'workshop',
    ['workshop', 'workshops', 'tutorial', 'hands-on', 'training', '工作坊', '教程', '动手', '培训', '实操'],
  ],
  ['lunch', ['lunch', '午餐', '午饭', '午休']],
  ['registration', ['registration', 'check-in', 'checkin', '签到', '簽到', '注册', '报到']],
  [
    'social',
    [
      'social',
      'party',
      'reception',
      'networking',
      'dinner',
      'banquet',
      '社交',
      '酒会',
      '晚宴',
      '晚餐',
      '聚会',
    ],
  ],
  ['break', ['break', 'coffee', 'tea', '茶歇', '休息', '中场']],
  [
    'talk',
    [
      'talk',
      'session',
      'presentation',
      'speech',
      'lecture',
      '演讲',
      '演講',
      '会议',
      '會議',
      '分享',
      '议题',
      '报告',
      '讲座',
    ],
  ],
  ['social', ['交流']],
];

/** Words in titles of breaks besides those of `formatWords`: exact words, in more languages. */
export const pauseTitleWords: readonly (readonly [format: SessionFormat, words: readonly string[]])[] = [
  [
    'lunch',
    ['luncheon', 'mittagessen', 'mittagspause', 'déjeuner', 'almuerzo', 'comida', 'almoço', 'pranzo'],
  ],
  ['lunch', ['обед', '昼食', '점심', '午膳']],
  ['registration', ['anmeldung', 'inscription', 'registro', 'регистрация', '受付', '등록']],
  ['social', ['get-together', 'get together', 'drinks', 'abendessen', 'dîner', 'cena', 'ужин', '懇親会']],
  ['break', ['breaks', 'pause', 'recess', 'intermission', 'breakfast', 'refreshments', 'snacks', 'kaffee']],
  [
    'break',
    ['kaffeepause', 'café', 'pausa', 'descanso', 'intervalo', 'перерыв', 'кофе-брейк', '休憩', '휴식'],
  ],
  ['break', ['茶点', '早餐']],
];

/** Other words without meaning in such titles. */
export const besidePauses =
  /(?<![\p{L}\p{M}])(?:and|the|a|for|of|with|time|short|long|quick|mid-?morning|morning|afternoon|evening|noon|welcome|closing|group|am|pm|min(?:utes?)?|und|et|y|e|de|la|le|der|die|das)(?![\p{L}\p{M}])|[上下]午|中午|晚上|时间|時間|与|和|及|自由|分钟|\p{N}+/gu;
