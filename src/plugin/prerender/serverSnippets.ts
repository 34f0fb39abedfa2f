import { writeAtomically } from '../files/writeAtomically.ts';
import { alwaysRevalidated } from './siteHeaders.ts';
import type { SiteFile } from './siteFiles.ts';
import type { SiteHeaders } from './siteHeaders.ts';

/** Types that servers do not know by themselves, by ending. */
const types: Readonly<Record<string, string>> = {
  ics: 'text/calendar; charset=utf-8',
  webmanifest: 'application/manifest+json',
  atom: 'application/atom+xml',
  avif: 'image/avif',
};

/** Types worth compressing; pictures and fonts already are. */
const compressible = [
  'text/css',
  'text/plain',
  'text/calendar',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/xml',
  'application/atom+xml',
  'application/manifest+json',
  'image/svg+xml',
];

/**
 * Configuration to include in nginx, Apache and Caddy, so that they serve the site as hosts with `_headers` do: the same
 * headers, long caching of files that never change, media types, compression, and the site's 404 page.
 *
 * @param folder of the site, absolute
 * @param base path that it is served under: begins and ends with a slash
 * @param editions the names of the folders of the site that are sites of their own
 */
export function serverSnippets(
  folder: string,
  headers: SiteHeaders,
  base: string,
  editions: readonly string[] = [],
): SiteFile[] {
  return [
    { name: 'nginx.conf', text: nginx(folder, headers, base, editions) },
    { name: 'apache.conf', text: apache(folder, headers, base, editions) },
    { name: 'Caddyfile', text: caddy(folder, headers, base, editions) },
  ];
}

/** Writes them beside the site, as `dist.nginx.conf`: they are not published. */
export function writeServerSnippets(folder: string, ...rest: SnippetParts): void {
  for (const { name, text } of serverSnippets(folder, ...rest)) writeAtomically(`${folder}.${name}`, text);
}

type SnippetParts = readonly [headers: SiteHeaders, base: string, editions?: readonly string[]];

/** In double quotes, as all three read them. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

const remark = (what: string) =>
  `# ${what} Written by the build: include it instead of copying it, so that it stays up to date.`;

function nginx(
  folder: string,
  { all, assets, fresh }: SiteHeaders,
  base: string,
  editions: readonly string[],
): string {
  // A location with own headers does not inherit others.
  const location = (
    site: string,
    below: string,
    headers: SiteHeaders['all'],
    match: '^~' | '=' = '^~',
  ): readonly string[] => [
    `location ${match} ${base}${site}${below} {`,
    `    ${base === '/' ? `root ${quoted(folder)};` : `alias ${quoted(`${folder}/${site}${below}`)};`}`,
    '    index index.html;',
    `    error_page 404 ${base}${site}404.html;`,
    '    include mime.types;',
    '    types {',
    ...Object.entries(types).map(([ending, type]) => `        ${type.split(';')[0] ?? ''} ${ending};`),
    '    }',
    ...headers.map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`),
    '}',
  ];
  return [
    remark('Within a server block: include /path/to/dist.nginx.conf;'),
    'absolute_redirect off;',
    'charset utf-8;',
    'charset_types text/html text/plain text/calendar text/css application/javascript text/javascript;',
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${compressible.join(' ')};`,
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return 301 ${base}; }`]),
    ...['', ...editions.map((name) => `${name}/`)].flatMap((site) => [
      ...location(site, '', all),
      ...location(site, 'assets/', [...all, ...assets]),
      ...alwaysRevalidated.flatMap((name) => location(site, name, [...all, ...fresh], '=')),
    ]),
    '',
  ].join('\n');
}

function apache(
  folder: string,
  { all, assets, fresh }: SiteHeaders,
  base: string,
  editions: readonly string[],
): string {
  const set = (list: SiteHeaders['all']) =>
    list.map(([name, value]) => `    Header always set ${name} ${quoted(value)}`);
  return [
    remark(
      'Within a virtual host: Include /path/to/dist.apache.conf (mod_headers, mod_deflate, mod_alias, mod_mime).',
    ),
    base === '/' ? `DocumentRoot ${quoted(folder)}` : `Alias ${quoted(base)} ${quoted(`${folder}/`)}`,
    `<Directory ${quoted(folder)}>`,
    '    Require all granted',
    '    DirectoryIndex index.html',
    `    ErrorDocument 404 ${base}404.html`,
    '    AddDefaultCharset utf-8',
    ...Object.entries(types).map(([ending, type]) => `    AddType ${quoted(type)} .${ending}`),
    `    AddOutputFilterByType DEFLATE text/html ${compressible.join(' ')}`,
    ...set(all),
    `    <FilesMatch ${quoted(`^(?:${alwaysRevalidated.join('|').replaceAll('.', '[.]')})$`)}>`,
    ...set(fresh),
    '    </FilesMatch>',
    '</Directory>',
    ...editions.flatMap((name) => [
      `<Directory ${quoted(`${folder}/${name}`)}>`,
      `    ErrorDocument 404 ${base}${name}/404.html`,
      '</Directory>',
    ]),
    ...['', ...editions.map((name) => `/${name}`)].flatMap((site) => [
      `<Directory ${quoted(`${folder}${site}/assets`)}>`,
      ...set(assets),
      '</Directory>',
    ]),
    '',
  ].join('\n');
}

function caddy(
  folder: string,
  { all, assets, fresh }: SiteHeaders,
  base: string,
  editions: readonly string[],
): string {
  const inner = base.slice(1, -1);
  const set = (list: SiteHeaders['all'], matcher = '') =>
    list.map(([name, value]) => `    header ${matcher}${name} ${quoted(value)}`);
  const [open, close] = inner === '' ? ['route {', '}'] : [`handle_path /${inner}/* {`, '}'];
  return [
    remark('Within a site block: import /path/to/dist.Caddyfile'),
    ...(inner === '' ? [] : [`redir /${inner} ${base} 308`]),
    open,
    `    root * ${quoted(folder)}`,
    '    encode zstd gzip',
    ...set(all),
    ...['/', ...editions.map((name) => `/${name}/`)].flatMap((site) => [
      ...set(assets, `${site}assets/* `),
      ...alwaysRevalidated.flatMap((name) => set(fresh, `${site}${name} `)),
    ]),
    ...Object.entries(types).map(([ending, type]) => `    header *.${ending} Content-Type ${quoted(type)}`),
    '    file_server',
    close,
    'handle_errors 404 {',
    `    root * ${quoted(folder)}`,
    ...editions.map((name) => `    rewrite ${base}${name}/* /${name}/404.html`),
    '    rewrite * /404.html',
    '    file_server',
    '}',
    '',
  ].join('\n');
}
