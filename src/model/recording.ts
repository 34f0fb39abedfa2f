/** A recording as a session page offers it. */
export interface Recording {
  /** The provider's name: `YouTube`, `bilibili`, or else the host. */
  readonly provider: string;
  /** The host of the player. */
  readonly host: string;
  /** The page of the recording. */
  readonly href: string;
  /** The address of the embedded player, with autoplay; null if the host is not a known player. */
  readonly player: string | null;
}

const address = /^(?:https?:)?\/\/([^/?#@:\s]+)(?::\d+)?([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i;
const youTubeHost = /^(?:www\.|m\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/;
const bilibiliHost = /^(?:www\.|m\.|player\.)?bilibili\.com$/;

/**
 * Reads the address of a recording in the forms that organisers copy: a watch page, a short link, an embed, with or
 * without a protocol. YouTube plays from youtube-nocookie.com, which sets no cookies before the video starts.
 *
 * @returns null if it is not a web address
 */
export function recordingOf(url: string): Recording | null {
  const parts = address.exec(url.trim());
  if (parts === null) return null;
  const host = (parts[1] ?? '').toLowerCase();
  const path = parts[2] ?? '';
  const query = readQuery(parts[3] ?? '');
  const href = url.trim().replace(/^(?:https?:)?\/\//i, 'https://');
  if (youTubeHost.test(host)) return youTube(host, path, query, href);
  if (bilibiliHost.test(host)) return bilibili(path, query, href);
  return { provider: host, host, href, player: null };
}

function youTube(host: string, path: string, query: ReadonlyMap<string, string>, href: string): Recording {
  const inPath = /^\/(?:embed|live|shorts|v)\/([\w-]{6,20})\/?$/.exec(path)?.[1];
  const short = host === 'youtu.be' ? /^\/([\w-]{6,20})\/?$/.exec(path)?.[1] : undefined;
  const watched = path === '/watch' ? /^[\w-]{6,20}$/.exec(query.get('v') ?? '')?.[0] : undefined;
  const id = inPath ?? short ?? watched;
  if (id === undefined || id === 'videoseries') return { provider: 'YouTube', host, href, player: null };
  const start = /^\d{1,6}(?=s?$)/.exec(query.get('start') ?? query.get('t') ?? '')?.[0];
  return {
    provider: 'YouTube',
    host: 'www.youtube-nocookie.com',
    href: `https://www.youtube.com/watch?v=${id}${start === undefined ? '' : `&t=${start}s`}`,
    player: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0${start === undefined ? '' : `&start=${start}`}`,
  };
}

function bilibili(path: string, query: ReadonlyMap<string, string>, href: string): Recording {
  const inPath = /^\/video\/(BV\w{8,14}|av\d{1,16})\/?$/.exec(path)?.[1];
  const id = inPath ?? query.get('bvid') ?? (query.has('aid') ? `av${query.get('aid')}` : '');
  const known = /^(?:BV\w{8,14}|av\d{1,16})$/.test(id);
  if (!known) return { provider: 'bilibili', host: 'www.bilibili.com', href, player: null };
  const key = id.startsWith('BV') ? `bvid=${id}` : `aid=${id.slice(2)}`;
  const part = /^\d{1,4}$/.exec(query.get('p') ?? query.get('page') ?? '')?.[0] ?? '1';
  return {
    provider: 'bilibili',
    host: 'player.bilibili.com',
    href: `https://www.bilibili.com/video/${id}/`,
    player: `https://player.bilibili.com/player.html?${key}&p=${part}&autoplay=1`,
  };
}

function readQuery(query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) values.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return values;
}
