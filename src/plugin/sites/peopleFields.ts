import { splitPresenters } from '../../model/speakerName.ts';
import { firstOf, lineIn, linesIn, listIn, lowerKeys, recordIn, textIn } from '../import/foreignValue.ts';
import type { ForeignRecord } from '../import/foreignValue.ts';
import { isPlaceholder } from '../import/sessionKind.ts';
import type { KeyPath } from '../yaml/mapping.ts';
import { knownNames, namesOf, plainName } from './knownNames.ts';
import type { ReadingStyle } from './readingStyle.ts';
import { linkNames, linksOf, photoOf } from './siteFields.ts';

/** A person as the front matter of a session introduces them. */
export interface ListedPerson {
  readonly role: string;
  readonly bio: string;
  readonly photo: string | null;
  readonly path: KeyPath;
}

/** Sets a key of the front matter to a value, which is at a place in the file. */
export type Give = (key: string, value: unknown, path: KeyPath) => void;

/** Turns `speakers` into ids and names; returns what it says of each. */
export function givePeople(
  data: Record<string, unknown>,
  give: Give,
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
    give(
      'presenters',
      named.map(({ name }) => name),
      path,
    );
  const told = named.map(({ fields }, place): ListedPerson => ({
    // A title beside a name is that of the person.
    role: roleOf(fields) || (lineIn(fields['name']) === '' ? '' : lineIn(fields['title'])),
    bio: textIn(firstOf(fields, 'bio', 'description', 'about', 'biography')),
    photo: photoOf(firstOf(fields, 'photo', 'image', 'images', 'picture', 'avatar')),
    path: [...path, place],
  }));
  return told.some(({ role, bio, photo }) => role !== '' || bio !== '' || photo !== null) ? told : [];
}

/** Writes the values of a speaker's page as here. */
export function giveSpeaker(
  data: Record<string, unknown>,
  give: Give,
  paths: ReadonlyMap<string, KeyPath>,
  { isSite }: Pick<ReadingStyle, 'isSite'>,
): void {
  const fields = lowerKeys(data);
  const role = roleOf({ ...fields, company: data['company'] });
  if (role !== '' && (data['role'] !== undefined || data['company'] !== undefined))
    give('role', role, paths.get('role') ?? paths.get('company') ?? ['role']);
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
  if (links.length > 0) give('links', links, paths.get('links') ?? ['links']);
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
