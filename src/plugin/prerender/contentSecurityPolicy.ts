import { createHash } from 'node:crypto';
import type { Programme } from '../../model/programme.ts';
import { recordingOf } from '../../model/recording.ts';

/** What the pages hold inline: each piece is allowed by its hash, and nothing else inline is. */
export interface InlineCode {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The hosts a programme's pages may call: photos that stay where they are, and players once they are pressed. */
export interface ForeignHosts {
  readonly images: readonly string[];
  readonly frames: readonly string[];
}

/**
 * The pages' Content Security Policy (CSP Level 3): all from the site itself but photos and players, and those only
 * from the hosts that this programme names. Style attributes are allowed, for colours of tracks are such, and what
 * content may become holds none.
 */
export function contentSecurityPolicy({ scripts, styles }: InlineCode, hosts: ForeignHosts): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...scripts.map(hashOf)].join(' '),
    ['style-src-elem', "'self'", ...styles.map(hashOf)].join(' '),
    "style-src-attr 'unsafe-inline'",
    ['img-src', "'self'", 'data:', ...hosts.images].join(' '),
    ['frame-src', ...(hosts.frames.length > 0 ? hosts.frames : ["'none'"])].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

export function foreignHosts({ sessions, speakers, tracks }: Programme): ForeignHosts {
  const prose = [
    ...sessions.flatMap(({ abstract }) => Object.values(abstract)),
    ...speakers.flatMap(({ bio }) => Object.values(bio)),
    ...tracks.flatMap(({ introduction }) => Object.values(introduction)),
  ];
  const pictures = [
    ...speakers.flatMap(({ photos }) => photos),
    ...prose.flatMap((html) =>
      [...(html ?? '').matchAll(/<img[^>]*? src="(https:[^"]+)"/g)].map(([, src]) => src ?? ''),
    ),
  ];
  const players = sessions.flatMap(({ video }) =>
    Object.values(video).flatMap((url) => recordingOf(url ?? '')?.player ?? []),
  );
  return { images: origins(pictures), frames: origins(players) };
}

function origins(addresses: readonly string[]): readonly string[] {
  const found = addresses.flatMap((address) => (URL.canParse(address) ? new URL(address).origin : []));
  return [...new Set(found)].filter((origin) => origin.startsWith('https:')).sort();
}
