import { resolve } from 'node:path';
import { isZone, type Zone } from '../model/zonedTime.ts';
import { contentFolderOf } from './sites/siteConfig.ts';

/** The plugin that has the options, by which others find it. */
export const configurationName = 'lectern:configuration';

/** What an error in the content does to a build. */
export type OnError = 'fail' | 'skip';

export type Switch = 'on' | 'off';

/** The plugin's options; the environment variable of an option has priority. */
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
   * `fail`: errors in the content are listed and stop the build. `skip`: they are listed, and the rest is built
   * (`AGENDA_ON_ERROR`).
   * @default 'fail'
   */
  readonly onError?: OnError;
  /**
   * Whether a picture of each session is drawn, for link previews in chats and networks (`AGENDA_PREVIEWS`). Thousands
   * of them take minutes, the first time.
   * @default 'on'
   */
  readonly previews?: Switch;
  /**
   * Whether devices store the site for use without a network (`AGENDA_OFFLINE`). `off` publishes a service worker that
   * removes itself and what it stored.
   * @default 'on'
   */
  readonly offline?: Switch;
  /**
   * The time zone of the venue if neither conference.yaml nor the configuration of a Hugo site has one
   * (`AGENDA_TIMEZONE`), such as `Europe/Paris`.
   */
  readonly timezone?: string;
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
  readonly offline: boolean;
  /** null: only the content says it. */
  readonly timezone: Zone | null;
  /** For an edition: the conference whose site it is part of. */
  readonly around?: { readonly content: string; readonly base: string };
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
    content: contentFolderOf(resolve(root, chosen('AGENDA_CONTENT', options.content, 'content'))),
    public: resolve(root, chosen('AGENDA_PUBLIC', options.public, 'public')),
    out: resolve(root, chosen('AGENDA_OUT', options.out, 'dist')),
    base: basePath(chosen('AGENDA_BASE', options.base, '/')),
    onError: oneOf('AGENDA_ON_ERROR', chosen('AGENDA_ON_ERROR', options.onError, 'fail'), ['fail', 'skip']),
    timezone: zoneNamed(chosen('AGENDA_TIMEZONE', options.timezone, '')),
    offline: oneOf('AGENDA_OFFLINE', chosen('AGENDA_OFFLINE', options.offline, 'on'), ['on', 'off']) === 'on',
    previews:
      oneOf('AGENDA_PREVIEWS', chosen('AGENDA_PREVIEWS', options.previews, 'on'), ['on', 'off']) === 'on',
  };
}

/**
 * The port that `PORT` sets for `dev`, `preview` and `start`; null if it is not set.
 *
 * @throws Error if it is not a port
 */
export function portOf({ PORT }: Environment): number | null {
  const text = PORT?.trim() ?? '';
  if (text === '') return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    throw settingError(`PORT is "${text}": write a number from 1 to 65535, such as 4173.`);
  return port;
}

function basePath(text: string): string {
  if (/[?#\s\\]|:\/\//.test(text)) {
    throw settingError(`AGENDA_BASE is "${text}": write the path alone, such as "/2027/".`);
  }
  const inner = text.replace(/^\/+|\/+$/g, '');
  // It is in attributes, scripts and headers, where other characters would have a meaning.
  const strange = /[^\p{L}\p{M}\p{N}/._~%-]|(?:^|\/)\.{0,2}(?=\/)|(?:^|\/)\.{1,2}$/u.exec(inner);
  if (strange !== null) {
    throw settingError(
      `AGENDA_BASE is "${text}": write letters, digits, ".", "_", "~" and "-" between slashes, such as "/2027/".`,
    );
  }
  return inner === '' ? '/' : `/${inner}/`;
}

function zoneNamed(text: string): Zone | null {
  if (text === '') return null;
  if (isZone(text)) return text;
  throw settingError(
    `AGENDA_TIMEZONE is "${text}": write the IANA name of the venue's zone, such as "Europe/Paris".`,
  );
}

function oneOf<Word extends string>(variable: string, text: string, words: readonly [Word, Word]): Word {
  const word = words.find((each) => each === text);
  if (word === undefined)
    throw settingError(`${variable} is "${text}": write "${words[0]}" or "${words[1]}".`);
  return word;
}

/** Creates an error without a stack trace, which does not help the user. */
export function settingError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
