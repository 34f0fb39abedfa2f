import type { LinkKind, SessionLink } from '../model/session.ts';
import { webAddress } from './fields/webAddress.ts';
import type { Problem } from './problem.ts';
import type { SessionFields } from './sessionKeys.ts';
import type { SessionReader, Worded } from './sessionSchema.ts';

/** The address of a key, or a warning where it is none. */
export function address(
  key: 'speechLink' | 'slides' | LinkKind,
  read: (text: string) => string | null,
  fields: Worded,
  { warn }: SessionReader,
  problems: Problem[],
): string | null {
  const written = fields[key];
  if (written === undefined) return null;
  const found = read(written);
  if (found === null) {
    problems.push(
      warn([key], `"${key}" is not a web address: "${written}".`, 'Write one that begins with "https://".'),
    );
  }
  return found;
}

/** The links that can be offered; a warning of each that cannot. */
export function moreLinks(
  written: NonNullable<SessionFields['links']>,
  { warn }: SessionReader,
  problems: Problem[],
): readonly SessionLink[] {
  return written.flatMap((link, place): SessionLink[] => {
    const { label, href } = typeof link === 'string' ? { label: '', href: link } : link;
    const found = webAddress(href);
    if (found !== null) return [{ label: label || new URL(found).hostname, href: found }];
    problems.push(
      warn(
        ['links', place],
        `"links" has an entry that is not a web address: "${href}".`,
        'Write one that begins with "https://".',
      ),
    );
    return [];
  });
}
