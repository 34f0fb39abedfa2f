import type { ConferenceLook, FooterEntry } from '../model/conference.ts';
import type { Locale, Localized } from '../model/locale.ts';
import { nearestFile } from './files/publicFiles.ts';
import type { FooterFields, LookFields } from './fields/lookFields.ts';
import { safeLink, withProtocol } from './fields/webAddress.ts';
import { outsideWordsFor } from './interfaceWords.ts';
import type { FieldsReading } from './fields/readFields.ts';
import { warning, didYouMean, type Problem, type Position } from './problem.ts';
import type { KeyPath } from './yaml/mapping.ts';

interface InFile extends Position {
  /** As shown in problems. */
  readonly file: string;
}

/** A picture of `look`, by its path below the public folder. */
export interface NamedPicture extends InFile {
  readonly key: Exclude<keyof ConferenceLook, 'accent' | 'isLogoDark'>;
  readonly path: string;
}

/** The pictures that `look` names. */
export function picturesOf(look: LookFields, placeOf: (at: KeyPath) => InFile): readonly NamedPicture[] {
  return (['logo', 'logoDark', 'icon', 'hero'] as const).flatMap((key) => {
    const path = look[key];
    return typeof path !== 'string' ? [] : { key, path, ...placeOf(['look', key]) };
  });
}

const isAddress = (text: string) => /^(?:[a-z]+:|\/)/i.test(text) && safeLink(text) !== null;

/** An address relative to the site's root, because a page's address would change its meaning. */
export function fromRoot(href: string): string {
  return /^[a-z][a-z\d+.-]*:|^[/#?]/i.test(href) ? href : `/${href.replace(/^\.\//, '')}`;
}

/** A path of the site without its leading slash: in a folder of pages or pictures, or of a document. */
const sitePath =
  /^(?:\.\/)?((?:(?:pages|sessions|speakers|tracks|rooms|images)\/|\S+\.(?:html?|md|pdf)(?:[?#]|$))\S*)$/i;

/** Warns of texts in `footer` that seem to be addresses. */
export function addressesAsText(
  fields: FooterFields,
  warn: FieldsReading<never>['warn'],
): readonly Problem[] {
  return Object.entries(fields).flatMap(([key, entry]): readonly Problem[] => {
    if (typeof entry !== 'string' || isAddress(entry)) return [];
    const [, below] = sitePath.exec(entry) ?? [];
    const page = below?.replace(/^(pages\/[^/?#.]+)(?:\.md)?\/?$/, '$1/');
    const address = withProtocol(entry) ?? (page === undefined ? null : `/${page}`);
    if (address === null) return [];
    return [
      warn(
        'value',
        ['footer', key],
        `"footer.${key}" is shown as text: "${entry}".`,
        `To link to it, write ${address}.`,
      ),
    ];
  });
}

/** The entries of `footer`; `withFooterWords` adds words to those that only have an address. */
export function footerOf(
  fields: FooterFields,
  localized: (words: string | Readonly<Record<string, string>>, at: KeyPath) => Localized<string>,
): readonly FooterEntry[] {
  return (['conduct', 'privacy', 'imprint', 'licence'] as const).flatMap((key): readonly FooterEntry[] => {
    const entry = fields[key];
    if (entry === undefined) return [];
    if (typeof entry !== 'string')
      return [
        {
          label: localized(entry.label, ['footer', key, 'label']),
          href: entry.href === undefined ? null : fromRoot(entry.href),
        },
      ];
    if (!isAddress(entry)) return [{ label: localized(entry, ['footer', key]), href: null }];
    return [{ kind: key, label: {}, href: entry }];
  });
}

/** The footer with the interface's words, which content/words may have changed, for entries without words of their own. */
export function withFooterWords(
  footer: readonly FooterEntry[],
  locales: readonly Locale[],
): readonly FooterEntry[] {
  return footer.map(({ kind, ...entry }) => {
    if (kind === undefined) return entry;
    const words = locales.map((locale) => [locale, outsideWordsFor(locale).footer[kind]] as const);
    return { ...entry, label: Object.fromEntries(words) };
  });
}

/** Warns of pictures that are not in the public folder. */
export function missingPictures(
  pictures: readonly NamedPicture[],
  publicFiles: ReadonlySet<string>,
): readonly Problem[] {
  return pictures.flatMap(({ key, path, file, ...position }): readonly Problem[] => {
    if (publicFiles.has(path)) return [];
    const nearest = nearestFile(path, publicFiles);
    return [
      warning(
        'picture-missing',
        file,
        `"look.${key}" names "${path}", which is not in the public folder.`,
        didYouMean(nearest, `Put the file at public/${path}.`),
        position,
      ),
    ];
  });
}
