import type { Problem } from '../problem.ts';

/** What a rule does: nothing, a warning, or an error, at which a build stops. */
export type Level = 'off' | 'warning' | 'error';

export interface Rule<Name extends string = string> {
  readonly name: Name;
  /** Where conference.yaml says nothing. `error` alone: what has it cannot be read, so that it cannot be changed. */
  readonly level: Level;
  /** What it finds, in a sentence. */
  readonly about: string;
  /** Its messages. The parts of the plugin that read content know nothing of rules. */
  readonly messages: RegExp;
}

const rule = <Name extends string>(
  name: Name,
  level: Level,
  about: string,
  messages: RegExp,
): Rule<Name> => ({
  name,
  level,
  about,
  messages,
});

/**
 * All rules by which content is checked, with the names for `rules` in conference.yaml; documented for organisers in
 * .github/docs/rules.md. The first whose messages match is a problem's.
 */
export const rules = [
  // The schedule.
  rule('room-clash', 'warning', 'A room has two sessions at once.', /^Room ".*" is taken at /),
  rule('speaker-clash', 'warning', 'Somebody has two sessions at once.', /^".*" has another session at /),
  rule('speaker-rush', 'warning', 'Somebody has no time to change rooms.', /^".*" has no time to get from /),
  rule(
    'outside-hours',
    'warning',
    'A session is outside the hours of the conference.',
    / is outside the hours /,
  ),
  rule(
    'day-unlisted',
    'warning',
    'A session is on a day that is not listed.',
    /is not a day of the conference\.$/,
  ),
  rule('no-lunch', 'off', 'A day of more than six hours has no lunch.', / hours and has no lunch\.$/),
  rule(
    'clock-change',
    'warning',
    'A time is skipped or repeated when clocks change.',
    /^".*" (?:does not exist in|occurs twice in|is in UTC:|has an offset that)/,
  ),
  rule(
    'block',
    'warning',
    'A part does not fit its block.',
    /^"within" names|is (?:itself )?within |^It begins at ".*", outside /,
  ),
  rule('break-format', 'warning', 'A title mentions a break.', /and its title mentions a break/),
  rule('former-id', 'warning', 'A former id is one of another session.', /" in "was" is /),
  // Texts.
  rule('title-long', 'warning', 'A title has more than 90 characters.', /^The title has \d+ characters\.$/),
  rule(
    'abstract-short',
    'off',
    'An abstract has fewer than 100 characters.',
    /^The abstract has only \d+ characters\.$/,
  ),
  rule(
    'abstract-long',
    'off',
    'An abstract has more than 3,000 characters.',
    /^The abstract has \d+ characters\.$/,
  ),
  rule('dead-link', 'warning', 'A link leads to no page of the site.', /^The link ".*" leads to no /),
  rule(
    'picture-missing',
    'warning',
    'A picture or logo is not in the public folder.',
    /^(?:Picture|Logo|File) ".*" (?:is not in the public folder|would be looked for below .*)\.$|^"look\..*" names ".*", which is not in /,
  ),
  rule('logo-large', 'warning', 'A logo of a sponsor has more than 200 kB.', /^Logo ".*" has \d+ kB/),
  rule(
    'preview-font',
    'warning',
    'The preview picture cannot show a title.',
    /^The preview picture has no font for /,
  ),
  // Translations.
  rule(
    'translation-missing',
    'off',
    'A session has no file in one of the languages.',
    /^".*" is not written in ".*" yet\.$/,
  ),
  rule(
    'translation-old',
    'off',
    'An original was edited after its translation.',
    /^The original was edited on /,
  ),
  rule(
    'translation-only',
    'warning',
    'There is a translation without an original.',
    /^".*" is written in ".*" only/,
  ),
  rule(
    'translation-differs',
    'warning',
    'A translation says another date, track, room, language or facet.',
    /^(?:Spoken language|Date|Track|".*") is ".*" here, but|^The room is ".*" here, but/,
  ),
  rule(
    'locale-unknown',
    'warning',
    'A text or file is in a language that is not listed.',
    /is not one of the (?:conference's )?locales|^The interface has no words in/,
  ),
  rule(
    'words-missing',
    'warning',
    'A file of the interface’s words is incomplete, or not used.',
    /^\d+ of \d+ words are missing: |^The words in ".*" are not used/,
  ),
  // People.
  rule(
    'photo-missing',
    'warning',
    'A photo is not in the public folder.',
    /^Photo ".*" is not in the public folder\.$/,
  ),
  rule('photo-small', 'warning', 'A photo is smaller than 160 pixels.', /^Photo ".*" has only /),
  rule('photo-none', 'off', 'A speaker has no photo.', /^".*" has no photo\.$/),
  rule('photo-broken', 'warning', 'A photo cannot be shown.', /^(?:Photo|"photo"|the photo) /),
  rule(
    'namesake',
    'warning',
    'One name seems to be two people’s.',
    /two people|is the name of \d+ people|^"speakers" lists/,
  ),
  rule(
    'speaker-unknown',
    'warning',
    'A speaker’s file or id belongs to nobody.',
    /^No session has a speaker|in "speakers"/,
  ),
  rule(
    'speaker-text',
    'warning',
    'The part with the speakers is unclear.',
    /introduce[ds]|presenters$|heading of speakers/,
  ),
  // References.
  rule('track-unknown', 'warning', 'A track has no file.', /^Track ".*" has no file\.$/),
  rule(
    'room-unknown',
    'warning',
    'A room is not in rooms.yaml.',
    /is not in rooms\.yaml\.$|is not a room of rooms\.yaml|seems to be \d+ rooms/,
  ),
  rule(
    'room-list',
    'warning',
    'The lists of rooms have different lengths, or a room twice.',
    /is listed twice\.$|^".*" lists \d+ rooms/,
  ),
  // Keys and values.
  rule('unknown-key', 'warning', 'A key is not known, and ignored.', /^Unknown key ".*"; it is ignored\.$/),
  rule(
    'unknown-rule',
    'warning',
    'conference.yaml sets an unknown rule.',
    /^Unknown rule "|cannot be changed\.$/,
  ),
  rule('url', 'warning', '`url` is missing, or does not match the base.', /^"url" /),
  rule(
    'file-ignored',
    'warning',
    'A file or folder is not read.',
    /\b(?:not read|ignored|not published|empty)\b/i,
  ),
  rule(
    'markdown',
    'warning',
    'Markdown that is removed, or shown as text.',
    /was removed|is not an HTML tag|^the (?:note|link|image) |not allowed here/,
  ),
  rule(
    'value',
    'warning',
    'A value is not understood, or ignored.',
    /^(?:Unknown (?:"|language|format)|".*")/,
  ),
];

/** Problems that none of the rules above has; errors among them cannot be changed. */
export const otherRule = rule('content', 'warning', 'Anything else.', /^/);

/** The rules that conference.yaml can change. */
export type RuleName = (typeof rules)[number]['name'] | (typeof otherRule)['name'];

/** Problems at which a file cannot be read. */
export const errorRule = rule('invalid', 'error', 'A file or value cannot be read.', /^/);

/** The rule of a problem. */
export function ruleOf({
  severity,
  message,
}: Pick<Problem, 'severity' | 'message'>): Rule<RuleName | 'invalid'> {
  // Errors of the reader keep a file out of the programme, whatever they are about.
  if (severity === 'error') return errorRule;
  return rules.find(({ messages }) => messages.test(message)) ?? otherRule;
}

/** The levels that conference.yaml sets, by the name of the rule. */
export type RuleSettings = Readonly<Record<string, Level>>;

export function levelOf(name: RuleName | 'invalid', settings: RuleSettings): Level {
  return (
    settings[name] ?? [...rules, otherRule, errorRule].find((one) => one.name === name)?.level ?? 'warning'
  );
}

/** The problems as conference.yaml wants them: left out, as warnings or as errors. Errors of the reader stay. */
export function ruled(problems: readonly Problem[], settings: RuleSettings): readonly Problem[] {
  if (Object.keys(settings).length === 0) return problems;
  return problems.flatMap((problem) => {
    const level = problem.severity === 'error' ? 'error' : levelOf(ruleOf(problem).name, settings);
    if (level === 'off') return [];
    return [level === problem.severity ? problem : { ...problem, severity: level }];
  });
}
