import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { templateFiller, templateOf } from '../../../src/plugin/prerender/template.ts';

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Agenda</title>
    <script>theme();</script>
    <script type="module" crossorigin src="/assets/a.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/a.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;

const parts = {
  lang: 'zh',
  policy: '<meta name="p">',
  head: '<title>T</title>',
  body: '<main>$& $1</main>',
  data: '{"a":"$\\u003c"}',
};

test('a filled template holds every part where it belongs, and the styles in place of their sheets', () => {
  const template = templateOf({ html, css: 'a{color:red}' });
  const page = new JSDOM(templateFiller(template.html)(parts).toString()).window.document;
  expect(page.documentElement.lang).toBe('zh');
  expect(page.title).toBe('T');
  expect(page.querySelector('meta[charset] + meta')?.getAttribute('name')).toBe('p');
  expect(page.querySelector('#root')?.innerHTML).toBe('<main>$&amp; $1</main>');
  expect(page.querySelector('#page-data')?.textContent).toBe('{"a":"$\\u003c"}');
  expect(page.querySelector('link[rel=stylesheet]')).toBeNull();
  expect(page.querySelector('head style')?.textContent).toBe('a{color:red}');
  expect(template.inlineScripts).toEqual(['theme();']);
  expect(template.inlineStyles).toEqual(['a{color:red}']);
});

test('styles cannot end their element', () => {
  const { html: made } = templateOf({ html, css: 'a::after{content:"</style><b>"}' });
  expect(new JSDOM(made).window.document.querySelector('b')).toBeNull();
});

test('a filled template is in UTF-8, and one page leaves nothing for the next', () => {
  const fill = templateFiller(templateOf({ html, css: '' }).html);
  const first = fill({ ...parts, body: '<p>大会</p>' });
  const second = fill({ ...parts, body: '<!--lectern:data-->' });
  expect(first.toString('utf8')).toContain('<div id="root"><p>大会</p></div>');
  expect(second.toString('utf8')).toContain('<div id="root"><!--lectern:data--></div>');
  expect(second.toString('utf8')).not.toContain('大会');
});

test('a page without data holds no element for it', () => {
  const { html: made } = templateOf({ html, css: '' });
  expect(templateFiller(made)({ ...parts, data: '' }).toString()).not.toContain('page-data');
});

test('an index.html without what pages need is refused by name', () => {
  expect(() => templateOf({ html: html.replace('id="root"', 'id="app"'), css: '' })).toThrow(
    /index\.html has nothing that matches .*id="root"/,
  );
});
