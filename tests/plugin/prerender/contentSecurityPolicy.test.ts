import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, foreignHosts } from '../../../src/plugin/prerender/contentSecurityPolicy.ts';
import { renderMarkdown } from '../../../src/plugin/markdown.ts';
import { photoAddress, webAddress } from '../../../src/plugin/fields/webAddress.ts';
import { pictureAddress } from '../../../src/plugin/markup/address.ts';
import { readConference } from '../../../src/plugin/conferenceSchema.ts';

const render = (markdown: string) => renderMarkdown(markdown, { path: 'content/sessions/a.md', line: 5 });

/** Hosts that a URL parser accepts, but that have another meaning in a list of hosts. */
const oddHosts = [
  'x;script-src-elem',
  'a;report-uri',
  '*',
  '*.example',
  "a'b.example",
  'a,b.example',
  'a$b.example',
  'a(b).example',
  '[::1]',
  'a&b.example',
];

test.each(oddHosts)('the host %s is rejected, with its position, and never enters the policy', (host) => {
  const { html, imageHosts, problems } = render(`Look:\n\n![pic](https://${host}/a.png)`);
  expect(html).not.toContain('<img');
  expect(imageHosts).toEqual([]);
  expect(problems).toMatchObject([
    { file: 'content/sessions/a.md', line: 7, column: 1, severity: 'warning' },
  ]);
  expect(render(`<img src="https://${host}/a.png">`)).toMatchObject({ imageHosts: [] });
  expect(render(`[out](https://${host}/)`).html).toBe('<p>out</p>');
  const address = `https://${host}/a.png`;
  expect([pictureAddress(address), photoAddress(address), webAddress(address)]).toEqual([null, null, null]);
  const yaml = `name: A\ntimezone: UTC\nlocales: [en]\nurl: https://${host}/\n`;
  expect(readConference(yaml, 'content/conference.yaml').problems).toMatchObject([
    { line: 4, severity: 'error' },
  ]);
});

test('hosts come only from shown pictures, anywhere in the content', () => {
  const { imageHosts } = render(
    [
      '![a](https://Photos.example:8443/a.png) ![b](images/b.png) `<img src="https://code.example/c.png">`',
      '[![d](//linked.example/d.png)](https://elsewhere.example/)',
      '<details><summary>x</summary><img alt=">" src=https://raw.example/e.png></details>',
      'https://text.example/f.png',
    ].join('\n\n'),
  );
  expect(imageHosts).toEqual([
    'https://photos.example:8443',
    'https://linked.example',
    'https://raw.example',
  ]);
});

test('no address can add a directive to the policy', () => {
  const nothing = { scripts: [], styles: [] };
  const directives = (policy: string) => policy.split(';').map((part) => part.trim().split(' ')[0]);
  const expected = directives(contentSecurityPolicy(nothing, { images: [], frames: [] }));
  const host = fc.string({
    unit: fc.constantFrom(...'ab;,*\'"$&().:@/\\ \t\n%3bé。；', 'script-src', "'self'"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(host, { maxLength: 4 }), (hosts) => {
      const images = hosts.flatMap((each) => render(`<img src="https://${each}/a.png">`).imageHosts);
      const photos = hosts.map((each) => `https://${each}/a.png`);
      const speaker = { photos } as never;
      const policy = contentSecurityPolicy(
        nothing,
        foreignHosts({ sessions: [], speakers: [speaker] }, images),
      );
      expect(directives(policy)).toEqual(expected);
      expect(policy).not.toMatch(/img-src[^;]*\*/);
      expect(policy).toMatch(/^[\x20-\x7e]*$/);
    }),
    { seed: 16, numRuns: 500 },
  );
});

test.each(['/javascript:', '/javascript://x', './data:text/html,x', '/%6aavascript:x', '../images:a.png'])(
  'the picture %s does not become an address without its slash',
  (src) => expect(pictureAddress(src)).toBeNull(),
);
