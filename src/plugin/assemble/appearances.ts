import type { Locale } from '../../model/locale.ts';
import { nameKey, nameVariants, sameName } from '../../model/speakerName.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { SpeakerBlock } from '../records.ts';
import type { Joined } from './joinLocales.ts';
import type { ParsedSession, ParsedSpeaker } from './parsedContent.ts';

const han = /\p{Script=Han}/u;

/** One mention of a person: a place in one file's list of people. */
export interface Appearance {
  /** The group of files that introduce the same people: a session, or a speaker's own files. */
  readonly group: string;
  readonly locale: Locale;
  /** 0: the file that decides where files disagree. */
  readonly fileRank: number;
  /** Place in that file's list. */
  readonly place: number;
  /** Every spelling this file gives, the one of the front matter first. */
  readonly names: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly photo: string | null;
  readonly block: SpeakerBlock | null;
  /** The file is one of content/speakers: what it says counts more than what a session says. */
  readonly byHand: boolean;
}

export function sessionGroup(id: string): string {
  return `session ${id}`;
}

export function speakerGroup(id: string): string {
  return `speaker ${id}`;
}

/** The people of one session, file by file: its presenters, and then whom only its body introduces. */
export function sessionAppearances({ id, files }: Joined<ParsedSession>): Appearance[][] {
  return files.map(({ locale, record, body }, fileRank) => {
    const place = { group: sessionGroup(id), locale, fileRank };
    const listed = record.presenters.map((presenter, index): Appearance => {
      const block = body.people.find((person) => person.presenter === index) ?? null;
      return appearance({ ...place, place: index }, [presenter, ...(block?.name ? [block.name] : [])], block);
    });
    const others = body.people.filter(
      (person) =>
        person.presenter === null && person.name !== null && !isListed(person.name, record.presenters),
    );
    return [
      ...listed,
      ...others.map((block, index) =>
        appearance({ ...place, place: listed.length + index }, [block.name ?? ''], block),
      ),
    ];
  });
}

function isListed(name: string, presenters: readonly string[]): boolean {
  return presenters.some((presenter) => sameName(presenter, name));
}

/** A person's own files, which tie the names they give. */
export function speakerAppearances({ id, files }: Joined<ParsedSpeaker>): Appearance[][] {
  return files.map(({ locale, record, bio }, fileRank) => {
    const block: SpeakerBlock = {
      name: record.name,
      presenter: null,
      role: record.role,
      bio,
      photo: record.photo,
      position: placeOf(record.places, 'name'),
      photoPosition: placeOf(record.places, 'photo'),
    };
    const place = { group: speakerGroup(id), locale, fileRank, place: 0 };
    return [{ ...appearance(place, record.name ? [record.name] : [], block), byHand: true }];
  });
}

function appearance(
  place: Pick<Appearance, 'group' | 'locale' | 'fileRank' | 'place'>,
  names: readonly string[],
  block: SpeakerBlock | null,
): Appearance {
  const keys = new Set(
    names.flatMap((name) => [nameKey(name), ...variantsOfAnotherScript(name).map(nameKey)]),
  );
  keys.delete('');
  const photo = block?.photo ? photoPath(block.photo) : null;
  return { ...place, names, keys, photo, block, byHand: false };
}

/**
 * `Kent Yao （姚琴）` is one person under two scripts; in `Zhaoqian (Zakelly) Lan` the bracket is part of the name.
 */
export function variantsOfAnotherScript(name: string): readonly string[] {
  const variants = nameVariants(name);
  return variants.some((variant) => han.test(variant)) && variants.some((variant) => !han.test(variant))
    ? variants
    : [];
}

/** A photo as the site links it: a path below its base, or an https address. */
export function photoPath(written: string): string {
  if (written.startsWith('//')) return `https:${written}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  return written.replace(/^(?:\.{0,2}\/)+/, '');
}

export function isHanKey(key: string): boolean {
  return han.test(key);
}
