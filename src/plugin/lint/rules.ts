import type { Problem } from '../problem.ts';

/** What a rule does: nothing, a warning, or an error, which stops a build. */
export type Level = 'off' | 'warning' | 'error';

export interface Rule {
  /** If conference.yaml does not set it. */
  readonly level: Level;
  /** What it finds, in a sentence. */
  readonly about: string;
}

const rule = (level: Level, about: string): Rule => ({ level, about });

/** The rules that conference.yaml can change under `rules`, by name; documented for organisers in .github/docs/rules.md. */
export const rules = {
  // The schedule.
  'room-clash': rule('warning', 'A room has two sessions at once.'),
  'speaker-clash': rule('warning', 'Somebody has two sessions at once.'),
  'speaker-rush': rule('warning', 'Somebody has no time to change rooms.'),
  'outside-hours': rule('warning', 'A session is outside the hours of the conference.'),
  'day-unlisted': rule('warning', 'A session is on a day that is not listed.'),
  'no-lunch': rule('off', 'A day of more than six hours has no lunch.'),
  'clock-change': rule('warning', 'A time is skipped or repeated when clocks change.'),
  block: rule('warning', 'A part does not fit its block.'),
  'break-format': rule('warning', 'A title mentions a break.'),
  'former-id': rule('warning', 'A former id is one of another session.'),
  // Texts.
  'title-long': rule('warning', 'A title has more than 90 characters.'),
  'abstract-short': rule('off', 'An abstract has fewer than 100 characters.'),
  'abstract-long': rule('off', 'An abstract has more than 3,000 characters.'),
  'dead-link': rule('warning', 'A link leads to no page of the site.'),
  'picture-missing': rule('warning', 'A picture or logo is not in the public folder.'),
  'logo-large': rule('warning', 'A logo of a sponsor has more than 200 kB.'),
  'preview-font': rule('warning', 'The preview picture cannot show a title.'),
  // Translations.
  'translation-missing': rule('off', 'A session has no file in one of the languages.'),
  'translation-old': rule('off', 'An original was edited after its translation.'),
  'translation-only': rule('warning', 'There is a translation without an original.'),
  'translation-differs': rule('warning', 'A translation says another date, track, room, language or facet.'),
  'locale-unknown': rule('warning', 'A text or file is in a language that is not listed.'),
  'words-missing': rule('warning', 'A file of the interface’s words is incomplete, or not used.'),
  // People.
  'photo-missing': rule('warning', 'A photo is not in the public folder.'),
  'photo-small': rule('warning', 'A photo is smaller than 160 pixels.'),
  'photo-none': rule('off', 'A speaker has no photo.'),
  'photo-broken': rule('warning', 'A photo cannot be shown.'),
  namesake: rule('warning', 'One name seems to be two people’s.'),
  'speaker-unknown': rule('warning', 'A speaker’s file or id belongs to nobody.'),
  'speaker-text': rule('warning', 'The part with the speakers is unclear.'),
  // References.
  'track-unknown': rule('warning', 'A track has no file.'),
  'room-unknown': rule('warning', 'A room is not in rooms.yaml.'),
  'room-list': rule('warning', 'The lists of rooms have different lengths, or a room twice.'),
  // Keys and values.
  'unknown-key': rule('warning', 'A key is not known, and ignored.'),
  'unknown-rule': rule('warning', 'conference.yaml sets an unknown rule.'),
  url: rule('warning', '`url` is missing, or does not match the base.'),
  'file-ignored': rule('warning', 'A file or folder is not read.'),
  markdown: rule('warning', 'Markdown that is removed, or shown as text.'),
  value: rule('warning', 'A value is not understood, or ignored.'),
  content: rule('warning', 'Anything else.'),
};

/** The rules that conference.yaml can change. */
export type RuleName = keyof typeof rules;

/** The rule of files and values that cannot be read, which stays an error. */
export const invalidRule = 'invalid';

/** The levels that conference.yaml sets, by the name of the rule. */
export type RuleSettings = Readonly<Record<string, Level>>;

export function levelOf(name: RuleName, settings: RuleSettings): Level {
  return settings[name] ?? rules[name].level;
}

/** The problems as conference.yaml wants them: left out, as warnings or as errors. Unreadable files stay errors. */
export function applyRules(problems: readonly Problem[], settings: RuleSettings): readonly Problem[] {
  if (Object.keys(settings).length === 0) return problems;
  return problems.flatMap((problem) => {
    if (problem.rule === invalidRule) return problem;
    const level = levelOf(problem.rule, settings);
    return level === 'off' ? [] : { ...problem, severity: level };
  });
}
