import type { Locale } from '../../model/locale.ts';
import { nameFinder, nameKey, nameVariants } from '../../model/speakerName.ts';
import { positionOf } from '../problem.ts';
import { slugOf } from '../../model/text/slug.ts';
import type { SpeakerBlock } from '../records.ts';
import type { Joined, ParsedSession, ParsedSpeaker } from './parsedContent.ts';

const han = /\p{Script=Han}/u;

/** One mention of a person: an entry of one file's list of people. */
export interface Appearance {
  /** The group of files that introduce the same people: a session, or a speaker's own files. */
  readonly group: string;
  readonly locale: Locale;
  /** 0 for the file that decides if files disagree. */
  readonly fileRank: number;
  /** Its index in that list. */
  readonly index: number;
  /** All spellings in this file, the one of the front matter first. */
  readonly names: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly photo: string | null;
  /** The speaker's unique id, if a file gives one. */
  readonly id: string | null;
  /** The file, as shown in problems. */
  readonly path: string;
  readonly block: SpeakerBlock | null;
  /** Whether the file says that this person moderates the session. */
  readonly moderates: boolean;
  /** Whether the file is in content/speakers, which has priority over sessions. */
  readonly byHand: boolean;
}

/** The group of the appearances in the files of a session; see `Appearance.group`. */
export function sessionGroup(id: string): string {
  return `session ${id}`;
}

/** The group of the appearances in a speaker's own files. */
export function speakerGroup(id: string): string {
  return `speaker ${id}`;
}

/** The people of one session by file: its presenters, then those that only its body introduces. */
export function sessionAppearances({ id, files }: Joined<ParsedSession>): Appearance[][] {
  return files.map(({ path, locale, record, body }, fileRank) => {
    const file = { group: sessionGroup(id), locale, fileRank, path, id: null };
    const listed = record.presenters.map((presenter, index): Appearance => {
      const block = body.people.find((person) => person.presenter === index) ?? null;
      const speaker = record.speakers[index];
      const who = { ...file, index, id: speaker ? slugOf(speaker) : null };
      const one = appearance(who, [presenter, ...(block?.name ? [block.name] : [])], block);
      return record.moderators.includes(index) ? { ...one, moderates: true } : one;
    });
    const unlisted = body.people.filter(({ presenter, name }) => presenter === null && name !== null);
    const find = unlisted.length === 0 ? () => null : nameFinder(record.presenters);
    const others = unlisted.filter(({ name }) => find(name ?? '') === null);
    return [
      ...listed,
      ...others.map((block, index) =>
        appearance({ ...file, index: listed.length + index }, [block.name ?? ''], block),
      ),
    ];
  });
}

/** The appearances in a speaker's own files, which connect the names in them. */
export function speakerAppearances({ id, files }: Joined<ParsedSpeaker>): Appearance[][] {
  return files.map(({ path, locale, record, bio }, fileRank) => {
    const block: SpeakerBlock = {
      name: record.name,
      presenter: null,
      role: record.role,
      bio,
      photo: record.photo,
      position: positionOf(record.positions, 'name'),
      photoPosition: positionOf(record.positions, 'photo'),
    };
    const who = { group: speakerGroup(id), locale, fileRank, path, index: 0, id: slugOf(id) };
    return [{ ...appearance(who, record.name ? [record.name] : [], block), byHand: true }];
  });
}

function appearance(
  who: Pick<Appearance, 'group' | 'locale' | 'fileRank' | 'path' | 'index' | 'id'>,
  names: readonly string[],
  block: SpeakerBlock | null,
): Appearance {
  const keys = new Set(
    names.flatMap((name) => [nameKey(name), ...variantsOfAnotherScript(name).map(nameKey)]),
  );
  // Ids are unique: the same name with another id is somebody else.
  if (who.id !== null) {
    if (block === null || !who.group.startsWith(speakerGroup(''))) keys.clear();
    for (const key of keysOfId(who.id)) keys.add(key);
  }
  keys.delete('');
  const photo = block?.photo ? photoPath(block.photo) : null;
  return { names, keys, photo, block, moderates: false, byHand: false, ...who };
}

/** The keys of a person with an id. */
export function keysOfId(id: string): ReadonlySet<string> {
  return new Set([`id ${id}`]);
}

/**
 * `Kent Yao （姚琴）` is one person under two scripts; in `Zhaoqian (Zakelly) Lan` the bracket is part of the name.
 */
export function variantsOfAnotherScript(name: string): readonly string[] {
  if (!han.test(name)) return [];
  const variants = nameVariants(name);
  return variants.some((variant) => han.test(variant)) && variants.some((variant) => !han.test(variant))
    ? variants
    : [];
}

/** A photo's path below the site's base, or its https address. */
export function photoPath(written: string): string {
  if (written.startsWith('//')) return `https:${written}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  return written.replace(/^(?:\.{0,2}\/)+/, '');
}

/** Whether a key is that of a name in Han characters. */
export function isHanKey(key: string): boolean {
  return !key.startsWith('id ') && han.test(key);
}
