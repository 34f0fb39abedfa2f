import { expect, test } from 'vitest';
import { clientBuild } from '../../../src/plugin/prerender/clientBuild.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const iconLink = (href: string) => `<link rel="icon" href="${href}" type="image/svg+xml" />`;

test.each<[what: string, href: string, base: string, publicFiles: readonly string[], isStored: boolean]>([
  ['in the public folder', '/favicon.svg', '/', ['favicon.svg'], true],
  ['in the public folder, below a base', '/2027/favicon.svg', '/2027/', ['favicon.svg'], true],
  ['of the bundle', '/2027/assets/icon.svg', '/2027/', [], true],
  ['of another site', 'https://example.org/favicon.svg', '/', [], true],
  ['missing', '/favicon.svg', '/', ['images/a.png'], false],
  ['missing, below a base', '/favicon.svg', '/2027/', [], false],
])('pages link an icon only if it exists: %s', (_what, href, base, publicFiles, isStored) => {
  const folder = temporaryFolder({
    'index.html': `<head>\n    ${iconLink(href)}\n    <title>Agenda</title></head>`,
    'assets/icon.svg': '<svg/>',
  });
  const { html } = clientBuild(folder, base, [], new Set(publicFiles));
  expect(html.includes(iconLink(href))).toBe(isStored);
  expect(html).toMatch(/^<head>\n.*<title>Agenda<\/title><\/head>$/s);
});
