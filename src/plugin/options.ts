import { resolve } from 'node:path';

/** The plugin that has the options, by which others find it. */
export const configurationName = 'lectern:configuration';

/** What an error in the content does to a build. */
export type OnError = 'fail' | 'skip';

export type Switch = 'on' | 'off';

/** What the user of the plugin may say; an environment variable of the same meaning wins. */
export interface LecternOptions {
  /**
   * Folder of the conference (`AGENDA_CONTENT`).
   * @default 'content'
   */
  readonly content?: string;
  /**
   * Folder copied as it is (`AGENDA_PUBLIC`).
   * @default 'public'
   */
  readonly public?: string;
  /**
   * Folder the site is built into (`AGENDA_OUT`): a new or empty one, or one that a site was built into before.
   * @default 'dist'
   */
  readonly out?: string;
  /**
   * Path the site is served under, such as `/2027/` (`AGENDA_BASE`).
   * @default '/'
   */
  readonly base?: string;
  /**
   * `fail`: an error in the content stops the build, after all have been listed.
   * `skip`: what has the error is left out, listed, and the rest is built (`AGENDA_ON_ERROR`).
   * @default 'fail'
   */
  readonly onError?: OnError;
  /**
   * Whether a picture of each session is drawn, for the previews of chats and networks (`AGENDA_PREVIEWS`). Thousands
   * of them take minutes, the first time.
   * @default 'on'
   */
  readonly previews?: Switch;
}

/** Options with every default filled in; folders are absolute. */
export interface ResolvedOptions {
  /** The working directory: problems name files from here. */
  readonly root: string;
  readonly content: string;
  readonly public: string;
  readonly out: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  readonly onError: OnError;
  readonly previews: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param root the working directory, absolute
 * @throws Error when a variable has a value it cannot have; the message names both
 */
export function resolveOptions(
  options: LecternOptions,
  environment: Environment,
  root: string,
): ResolvedOptions {
  const chosen = (variable: string, option: string | undefined, fallback: string): string =>
    environment[variable]?.trim() || option || fallback;
  return {
    root,
    content: resolve(root, chosen('AGENDA_CONTENT', options.content, 'content')),
    public: resolve(root, chosen('AGENDA_PUBLIC', options.public, 'public')),
    out: resolve(root, chosen('AGENDA_OUT', options.out, 'dist')),
    base: basePath(chosen('AGENDA_BASE', options.base, '/')),
    onError: oneOf('AGENDA_ON_ERROR', chosen('AGENDA_ON_ERROR', options.onError, 'fail'), ['fail', 'skip']),
    previews:
      oneOf('AGENDA_PREVIEWS', chosen('AGENDA_PREVIEWS', options.previews, 'on'), ['on', 'off']) === 'on',
  };
}

function basePath(text: string): string {
  if (/[?#\s\\]|:\/\//.test(text)) {
    throw settingError(`AGENDA_BASE is "${text}": write the path alone, such as "/2027/".`);
  }
  const inner = text.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

function oneOf<Word extends string>(variable: string, text: string, words: readonly [Word, Word]): Word {
  const word = words.find((each) => each === text);
  if (word === undefined)
    throw settingError(`${variable} is "${text}": write "${words[0]}" or "${words[1]}".`);
  return word;
}

/** Without a stack: a trace into the plugin would tell nothing to who set the variable. */
export function settingError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
