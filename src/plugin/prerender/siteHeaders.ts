import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import type { ForeignHosts, InlineCode } from './contentSecurityPolicy.ts';
import type { SiteFile } from './siteFiles.ts';

/** What the headers of a site depend on. */
export interface PolicyParts {
  readonly inline: InlineCode;
  readonly hosts: ForeignHosts;
  /** The sites that may show it in a frame. */
  readonly embed: readonly string[];
}

/** The headers of a site with all its parts, because hosts send the same ones with every page. */
export function headersOf(parts: readonly PolicyParts[]): SiteHeaders {
  const hosts = (which: keyof ForeignHosts) => [
    ...new Set(parts.flatMap((part) => part.hosts[which]).toSorted()),
  ];
  const inline = inlineCodeOf(parts);
  const policy = contentSecurityPolicy(inline, { images: hosts('images'), frames: hosts('frames') });
  return siteHeaders(policy, [...new Set(parts.flatMap(({ embed }) => embed))]);
}

/** The inline code of all pages, because a host has one header for all. */
export function inlineCodeOf(templates: readonly { readonly inline: InlineCode }[]): InlineCode {
  const all = (which: keyof InlineCode) => [...new Set(templates.flatMap(({ inline }) => inline[which]))];
  return { scripts: all('scripts'), styles: all('styles') };
}

/** Headers of all files, and of files whose names change with their content; the same for every host. */
export interface SiteHeaders {
  readonly all: readonly (readonly [name: string, value: string])[];
  readonly assets: readonly (readonly [name: string, value: string])[];
  /** The headers of `alwaysRevalidated`. */
  readonly fresh: readonly (readonly [name: string, value: string])[];
}

/** Files below the base by which browsers and open pages notice a new version: no cache may hold them back. */
export const alwaysRevalidated: readonly string[] = ['sw.js', 'version.json', 'embed.js'];

/** Device features that no page uses; players of recordings can still play and go full screen. */
const unused = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi'];

/**
 * @param policy the Content Security Policy of all pages together
 * @param embed the sites that may show this one in a frame
 */
export function siteHeaders(policy: string, embed: readonly string[] = []): SiteHeaders {
  return {
    all: [
      ['Content-Security-Policy', [`${policy}; frame-ancestors 'self'`, ...embed].join(' ')],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ['Permissions-Policy', [...unused, 'payment', 'usb'].map((name) => `${name}=()`).join(', ')],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    assets: [['Cache-Control', 'public, max-age=31536000, immutable']],
    fresh: [['Cache-Control', 'no-cache']],
  };
}

/**
 * The headers in the form that Netlify, Cloudflare Pages and others read.
 *
 * @param editions the names of the folders of the site that are sites of their own
 */
export function headersFile(
  { all, assets, fresh }: SiteHeaders,
  base: string,
  editions: readonly string[] = [],
): SiteFile {
  const lines = (headers: SiteHeaders['all']) => headers.map(([name, value]) => `  ${name}: ${value}`);
  const bases = [base, ...editions.map((name) => `${base}${name}/`)];
  return {
    name: '_headers',
    text: [
      `${base}*`,
      ...lines(all),
      ...bases.flatMap((each) => [
        `${each}assets/*`,
        ...lines(assets),
        ...alwaysRevalidated.flatMap((name) => [`${each}${name}`, ...lines(fresh)]),
      ]),
      '',
    ].join('\n'),
  };
}
