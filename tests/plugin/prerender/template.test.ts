import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { withShortScripts } from '../../../src/plugin/prerender/clientBuild.ts';
import { templateFiller, templateOf, withPolicy } from '../../../src/plugin/prerender/template.ts';
import type { ClientBuild } from '../../../src/plugin/prerender/template.ts';

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Agenda</title>
    <script>theme();</script>
    <script type="module" crossorigin src="/assets/a.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/b.js">
    <link rel="stylesheet" crossorigin href="/assets/a.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;

const sheet = (name: string, css: string) => ({ href: `/assets/${name}.css`, css });
const client: ClientBuild = {
  html,
  styles: [sheet('a', 'a{color:red}')],
  kinds: new Map([
    ['session', { scripts: ['/assets/s.js'], styles: [sheet('s', 'b{color:blue}')], later: [] }],
  ]),
};

/** A result of `compareDocumentPosition`: the other one comes after. */
const following = 4;

const parts = {
  lang: 'zh',
  head: '<title>T</title>',
  body: '<main>$& $1</main>',
  data: '{"a":"$\\u003c"}',
  words: ['/assets/en.js'],
};

test('a filled template has every part in place, with inline styles instead of style sheets', () => {
  const template = templateOf(client, 'agenda');
  const filled = templateFiller(withPolicy(template, "default-src 'self'"))(parts).toString();
  const page = new JSDOM(filled).window.document;
  expect(page.documentElement.lang).toBe('zh');
  expect(page.title).toBe('T');
  expect(page.querySelector('meta[charset] + meta')?.getAttribute('content')).toBe("default-src 'self'");
  expect(page.querySelector('#root')?.innerHTML).toBe('<main>$&amp; $1</main>');
  expect(page.querySelector('#page-data')?.textContent).toBe('{"a":"$\\u003c"}');
  expect(page.querySelector('#root ~ link[rel=modulepreload][href="/assets/en.js"]')).not.toBeNull();
  expect(page.querySelector('head style')?.textContent).toBe('a{color:red}');
  expect(template.inline).toEqual({ scripts: ['theme();'], styles: ['a{color:red}'] });
});

test('a page has the styles of its kind, and disabled links to their style sheets', () => {
  const page = new JSDOM(templateOf(client, 'session').html).window.document;
  expect(page.querySelector('head style')?.textContent).toBe('a{color:red}b{color:blue}');
  const links = [...page.querySelectorAll('link[rel=stylesheet]')];
  expect(links.map((link) => [link.getAttribute('href'), link.hasAttribute('disabled')])).toEqual([
    ['/assets/a.css', true],
    ['/assets/s.css', true],
  ]);
});

test('a style sheet that a kind of page does not need is only linked, to be fetched later', () => {
  const kinds: ClientBuild['kinds'] = new Map([
    ['session', { scripts: [], styles: [sheet('s', 'b{color:blue}')], later: ['/assets/l.css'] }],
  ]);
  const lists = { ...client, styles: [...client.styles, sheet('l', 'i{color:lime}')], kinds };
  const page = new JSDOM(templateOf(lists, 'session').html).window.document;
  expect(page.querySelector('head style')?.textContent).toBe('a{color:red}b{color:blue}');
  const link = page.querySelector('link[href="/assets/l.css"]');
  expect([link?.hasAttribute('disabled'), link?.hasAttribute('data-later')]).toEqual([true, true]);
  const agenda = new JSDOM(templateOf(lists, 'agenda').html).window.document;
  expect(agenda.querySelector('head style')?.textContent).toBe('a{color:red}i{color:lime}');
  expect(agenda.querySelector('[data-later]')).toBeNull();
});

test('scripts come after what the page shows', () => {
  const page = new JSDOM(templateOf(client, 'session').html).window.document;
  const root = page.querySelector('#root');
  const loaded = [...page.querySelectorAll('script[src], link[rel=modulepreload]')];
  expect(loaded.map((element) => element.getAttribute('src') ?? element.getAttribute('href'))).toEqual([
    '/assets/a.js',
    '/assets/b.js',
    '/assets/s.js',
  ]);
  for (const element of loaded) expect(root?.compareDocumentPosition(element)).toBe(following);
});

test('styles cannot close their element', () => {
  const styles = [sheet('a', 'a::after{content:"</style><b>"}')];
  const { html: made } = templateOf({ ...client, styles }, 'agenda');
  expect(new JSDOM(made).window.document.querySelector('b')).toBeNull();
});

test('a filled template is UTF-8, and independent of the page before', () => {
  const fill = templateFiller(templateOf(client, 'agenda').html);
  const first = fill({ ...parts, body: '<p>大会</p>' });
  const second = fill({ ...parts, body: '<!--lectern:data-->' });
  expect(first.toString('utf8')).toContain('<div id="root"><p>大会</p></div>');
  expect(second.toString('utf8')).toContain('<div id="root"><!--lectern:data--></div>');
  expect(second.toString('utf8')).not.toContain('大会');
});

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
  ['zh', null],
  ['ar-Latn', null],
])('a page in %s has a dir attribute only for right-to-left languages', (lang, dir) => {
  const { html: made } = templateOf(client, 'agenda');
  const page = new JSDOM(templateFiller(made)({ ...parts, lang }).toString()).window.document.documentElement;
  expect([page.lang, page.getAttribute('dir')]).toEqual([lang, dir]);
});

test('a page without data has no element for it', () => {
  const { html: made } = templateOf(client, 'agenda');
  expect(templateFiller(made)({ ...parts, data: '' }).toString()).not.toContain('page-data');
});

test('an index.html without a required part is rejected by name', () => {
  expect(() => templateOf({ ...client, html: html.replace('id="root"', 'id="app"') }, 'agenda')).toThrow(
    /index\.html has nothing that matches .*id="root"/,
  );
});

test('the first paint waits for the first screen, if there is one', () => {
  const fill = templateFiller(withPolicy(templateOf(client, 'agenda'), "default-src 'self'"));
  const waits = (body: string) =>
    new JSDOM(fill({ ...parts, body }).toString()).window.document.querySelector('head link[rel=expect]');
  expect(waits('<main id="first-screen"></main>')?.getAttribute('href')).toBe('#first-screen');
  expect(waits('<main></main>')).toBeNull();
});

test('all styles are in one element, which starts with the order of layers', () => {
  const order = '<style>@layer reset,base;</style><noscript><style>button{display:none}</style></noscript>';
  const { inline } = templateOf({ ...client, html: html.replace('<title>', `${order}<title>`) }, 'agenda');
  expect(inline.styles).toEqual(['button{display:none}', '@layer reset,base;a{color:red}']);
});

test('inline scripts are minified, and keep their global names', () => {
  const code = `
      // Others read this one.
      var pressed = [];
      addEventListener('click', (event) => pressed.push(event.target));`;
  expect(withShortScripts(`<script>${code}</script><script type="module" src="/a.js"></script>`)).toBe(
    '<script>var pressed=[];addEventListener(`click`,e=>pressed.push(e.target));</script><script type="module" src="/a.js"></script>',
  );
  expect(() => withShortScripts('<script>theme(;</script>')).toThrow(/index\.html/);
});
