import {
  firstOf,
  lineIn,
  listIn,
  recordIn,
  textIn,
  webLinkIn,
  type ForeignRecord,
  linesIn,
  lowerKeys,
} from '../import/foreignValue.ts';
import { splitPresenters } from '../../model/speakerName.ts';
import { isPlaceholder } from '../import/sessionKind.ts';
import type { KeyPath } from '../yaml/mapping.ts';
import { knownNames, namesOf, plainName } from './knownNames.ts';
import type { ReadingStyle } from './readingStyle.ts';

/** The address prefixes of networks for account names. */
const networks: Readonly<Record<string, string>> = {
  twitter: 'https://twitter.com/',
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  linkedin: 'https://www.linkedin.com/in/',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
};
/** The keys of links to a person, in lower case. */
const linkNames: readonly string[] = [
  'website',
  'homepage',
  'blog',
  'url',
  ...Object.keys(networks),
  'mastodon',
  'bluesky',
  'youtube',
];

/** The links of a person's page: addresses, and names at networks as addresses. The keys are in lower case. */
export function linksOf(fields: ForeignRecord): string[] {
  const direct = linkNames.flatMap((key) => {
    const text = lineIn(fields[key]);
    const name = text.replace(/^@/, '');
    return (
      webLinkIn(text) ??
      (networks[key] !== undefined && /^[\w.-]{1,60}$/.test(name) ? `${networks[key]}${name}` : [])
    );
  });
  const listed = [...listIn(fields['socials']), ...listIn(fields['links'])].flatMap(
    (item) =>
      webLinkIn(
        typeof item === 'string' ? item : firstOf(recordIn(item), 'link', 'url', 'href', 'absolute_url'),
      ) ?? [],
  );
  return [...new Set([...direct, ...listed])];
}

/** A photo: an address, or a path below the folder of static files, where it will be looked for as well. */
export function photoOf(value: unknown, folder = ''): string | null {
  const text = lineIn(Array.isArray(value) ? value[0] : value);
  if (text === '') return null;
  if (/^https?:/i.test(text)) return text;
  const path = text.replace(/^\/+/, '').replace(/^(?:static|public|assets)\//, '');
  return path.includes('/') ? path : `${folder}${path}`;
}

/** A recording: an address, or the id of a YouTube video, also with a start time: `GZCr-Dbi0YM?start=814`. */
export function recordingIn(value: unknown): string | null {
  const text = lineIn(value);
  const film = /^([\w-]{11})(?:\?(?:start|t)=(\d+)s?)?$/.exec(text);
  if (film !== null)
    return `https://www.youtube.com/watch?v=${film[1]}${film[2] === undefined ? '' : `&t=${film[2]}s`}`;
  return webLinkIn(text);
}

/** Markdown without Hugo shortcodes and Liquid tags, which only work on the other site. */
export function withoutShortcodes(body: unknown): string {
  return textIn(body)
    .replace(/\{\{[<%][^{}\n]{0,500}[%>]\}\}/g, '')
    .replace(/\{%[^{}\n]{0,500}%\}/g, '')
    .replace(/\{:[^{}\n]{0,500}\}/g, '');
}

/** A person as the front matter of a session introduces them. */
export interface ListedPerson {
  readonly role: string;
  readonly bio: string;
  readonly photo: string | null;
  readonly path: KeyPath;
}

/** Sets a key of the front matter to a value at a path in the file. */
export type SetValue = (key: string, value: unknown, path: KeyPath) => void;

/** Turns `speakers` into ids and names; returns the details of each person. */
export function setPeople(
  data: Record<string, unknown>,
  setValue: SetValue,
  path: KeyPath,
  { keepsPlaceholders = false }: Pick<ReadingStyle, 'keepsPlaceholders'>,
): readonly ListedPerson[] {
  const key = data['presenters'] !== undefined ? 'presenters' : 'speakers';
  const value = data[key];
  if (value === undefined || value === null) return [];
  const isNobody = (name: string) => !keepsPlaceholders && isPlaceholder(name);
  if (typeof value === 'string') {
    const names = splitPresenters(value);
    const somebody = names.filter((name) => !isNobody(name));
    data[key] = key === 'presenters' && somebody.length === names.length ? value : somebody;
    return [];
  }
  const people = listOf(value).map((item) => {
    const fields = lowerKeys(recordIn(item));
    const id = lineIn(firstOf(fields, 'id', 'slug', 'key'));
    return {
      fields,
      id,
      name: typeof item === 'object' ? lineIn(firstOf(fields, 'name', 'title')) : lineIn(item),
    };
  });
  const named = people.filter(({ name, id }) => (name !== '' || id !== '') && !isNobody(name || id));
  const areIds = named.length > 0 && named.every(({ id }) => id !== '');
  data[key] = named.map(({ id, name }) => (areIds && key === 'speakers' ? id : name || id));
  if (areIds && key === 'speakers' && named.every(({ name }) => name !== ''))
    setValue(
      'presenters',
      named.map(({ name }) => name),
      path,
    );
  const listed = named.map(({ fields }, index): ListedPerson => ({
    // Next to a name, `title` is the title of the person.
    role: roleOf(fields) || (lineIn(fields['name']) === '' ? '' : lineIn(fields['title'])),
    bio: textIn(firstOf(fields, 'bio', 'description', 'about', 'biography')),
    photo: photoOf(firstOf(fields, 'photo', 'image', 'images', 'picture', 'avatar')),
    path: [...path, index],
  }));
  return listed.some(({ role, bio, photo }) => role !== '' || bio !== '' || photo !== null) ? listed : [];
}

/** Converts the values of a speaker's page. */
export function setSpeaker(
  data: Record<string, unknown>,
  setValue: SetValue,
  paths: ReadonlyMap<string, KeyPath>,
  { isSite }: Pick<ReadingStyle, 'isSite'>,
): void {
  const fields = lowerKeys(data);
  const role = roleOf({ ...fields, company: data['company'] });
  if (role !== '' && (data['role'] !== undefined || data['company'] !== undefined))
    setValue('role', role, paths.get('role') ?? paths.get('company') ?? ['role']);
  const photo = photoOf(data['photo']);
  if (photo === null) delete data['photo'];
  else data['photo'] = photo;
  const listed = data['links'];
  const written =
    typeof listed === 'string' || (Array.isArray(listed) && listed.every((link) => typeof link === 'string'));
  const links = [
    ...new Set([
      ...(written ? linesIn(listed) : []),
      ...linksOf(written ? { ...fields, links: [] } : fields),
    ]),
  ];
  if (links.length > 0) setValue('links', links, paths.get('links') ?? ['links']);
  else delete data['links'];
  for (const key of Object.keys(data)) {
    const isLink = linkNames.includes(key.toLowerCase()) || key === 'company';
    if (!speakerKeys.has(key) && (isSite || isLink)) delete data[key];
  }
}

/** All else on a speaker's page is of that site. */
const speakerKeys: ReadonlySet<string> = new Set(['name', 'photo', 'role', 'links', 'draft']);

function roleOf(fields: ForeignRecord): string {
  const names = namesOf('role', knownNames.speaker.role);
  const plain = Object.fromEntries(Object.entries(fields).map(([key, value]) => [plainName(key), value]));
  return [firstOf(plain, ...names), firstOf(plain, ...namesOf('company', knownNames.speaker.company))]
    .map(lineIn)
    .filter(Boolean)
    .join(', ');
}

/** A list, a single value as one, or nothing. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? listIn(value) : value === undefined || value === null ? [] : [value];
}
