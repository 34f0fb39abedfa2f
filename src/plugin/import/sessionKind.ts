import type { SessionFormat } from '../../model/session.ts';

type Words = readonly (readonly [format: SessionFormat, words: RegExp])[];

/** Names of formats in other programs; the first match counts. */
const kinds: Words = [
  ['lightning', /lightning|ignite|pecha|\blts?\b|\blt_|espresso|short ?talks? \(?5|闪电|閃電|快闪|快閃/i],
  ['keynote', /key.?note|plenary|主题演讲|主題演講|基調講演/i],
  ['panel', /panel|podium|round.?table|fish.?bowl|discussion|論壇|论坛|圆桌|圓桌|座談/i],
  ['workshop', /work.?shop|tutorial|hands.?on|training|master.?class|工作坊|ワークショップ|ハンズオン/i],
  ['lunch', /\blunch|午餐|ランチ|mittagessen/i],
  ['registration', /\bregistration|check.?in\b|accreditation|報到|签到|受付/i],
  ['social', /\bsocial|\bparty\b|reception|networking|banquet|懇親会/i],
  ['break', /\bbreaks?\b|\bcoffee|\bpauses?\b|休息|休憩|茶歇/i],
  ['talk', /talk|lecture|session|presentation|vortrag|演讲|演講|議程|议程|セッション/i],
];

/** The kind of session that a type of another program means, such as `Talk 30 min + 10min Q&A`; null: none known. */
export function formatOfType(type: string): SessionFormat | null {
  return kinds.find(([, words]) => words.test(type))?.[0] ?? null;
}

/** Words for pauses in titles, by format. */
const pauses: Words = [
  [
    'registration',
    /^(?:registration|check-?in|badges?|accreditation|doors|admission|入場時間|入場|報到|签到|受付)$/i,
  ],
  ['lunch', /^(?:lunch|lunchtime|午餐|ランチ|ランチ休憩|午休|mittagspause|déjeuner)$/i],
  [
    'social',
    /^(?:banquet|reception|party|dinner|afterparty|after-party|drinks|networking|懇親会|晚宴|酒会)$/i,
  ],
  [
    'break',
    /^(?:breaks?|coffee|tea|breakfast|refreshments?|snacks?|dessert|pause|休息|休憩|茶歇|點心|点心|kaffeepause|teatime)$/i,
  ],
];
const besides =
  /^(?:and|&|\+|of|the|with|for|in|at|a|an|to|open|opens?|morning|afternoon|evening|mid-?morning|short|long|welcome|sponsors?|sponsored|conference|time|hour|pick-?up|pickup|social|event|gala|day|\d+)$/i;

/**
 * The pause in a title that contains only words for pauses: `Sponsors, Break`, `Registration & Coffee`, `午餐`; null for
 * other titles: `Spring Break at the Lodge`.
 */
function pauseOfTitle(title: string): SessionFormat | null {
  const words = title.split(/[\s,/;:()|–—-]+/u).filter(Boolean);
  // Also words with a hyphen: check-in.
  const known = words.map((word) => pauses.find(([, names]) => names.test(word))?.[0] ?? null);
  if (!words.every((word, index) => known[index] !== null || besides.test(word))) {
    return pauses.find(([, names]) => names.test(title.trim()))?.[0] ?? null;
  }
  return pauses.map(([format]) => format).find((format) => known.includes(format)) ?? null;
}

/** The format that a title implies: a keynote that is announced as one, or a pause without speakers. */
export function formatOfTitle(title: string, hasSpeakers: boolean): SessionFormat | null {
  if (/^(?:opening |closing )?keynote\s*[:：–—-]/i.test(title.trim())) return 'keynote';
  return hasSpeakers ? null : pauseOfTitle(title);
}

const placeholders =
  /^(?:[-–—?.…\s]*|t\.?b\.?[acd]\.?|n\.?\/?a\.?|none|null|undefined|unknown|nobody|speakers?|to be (?:announced|confirmed|determined|defined)|coming soon|待定|待公布|未定|调整中|調整中)[\s.!…]*$/i;

/** Whether a text is a placeholder for a name or title: `TBA`, `tbd`, `-`, `待定`. */
export function isPlaceholder(text: string): boolean {
  return placeholders.test(text.trim());
}
