import type { Programme } from '../../model/programme.ts';
import { sha256 } from '../cache/digests.ts';
import { secureOrigin } from '../fields/webAddress.ts';
import { recordingOf } from '../../model/recording.ts';

/** The inline code of pages, which the policy allows by hash. */
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
 * from the hosts that this programme names. Style attributes are allowed because the app uses them for colours of
 * tracks. Content cannot contain any.
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
  return `'sha256-${sha256(text, 'base64')}'`;
}

/**
 * The hosts of a programme's photos, pictures and players.
 *
 * @param imageHosts `Assembly.imageHosts`
 */
export function foreignHosts(
  { sessions, speakers }: Pick<Programme, 'sessions' | 'speakers'>,
  imageHosts: readonly string[],
): ForeignHosts {
  const players = sessions.flatMap(({ video }) =>
    Object.values(video).flatMap((url) => recordingOf(url ?? '')?.player ?? []),
  );
  return {
    images: origins([...speakers.flatMap(({ photos }) => photos), ...imageHosts]),
    frames: origins(players),
  };
}

/** The unique origins; addresses without a plain host are not allowed. */
function origins(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.flatMap((address) => secureOrigin(address) ?? []))].sort();
}
