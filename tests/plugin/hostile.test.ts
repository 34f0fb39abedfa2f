import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/plugin/markdown.ts';
import { readSessionBody } from '../../src/plugin/speakerSection.ts';
import { hostileVectors } from '../fixtures/hostileVectors.ts';
import { hostilePayloads } from '../fixtures/hostilePayloads.ts';

const { DOMParser } = new JSDOM('').window;

const elements = new Set(
  (
    'p br hr h3 h4 h5 h6 strong b em i u s del ins sub sup small mark q cite abbr code pre kbd samp var blockquote ul ol li ' +
    'dl dt dd table thead tbody tfoot tr th td caption a img figure figcaption details summary ruby rt rp wbr'
  ).split(' '),
);
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'title'],
  abbr: ['title'],
  img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding', 'referrerpolicy'],
  ol: ['start', 'reversed'],
  td: ['align', 'colspan', 'rowspan'],
  th: ['align', 'colspan', 'rowspan'],
};

/** The forbidden parts that a real parser finds in the HTML. */
function strangers(html: string): string[] {
  const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  const found: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === node.COMMENT_NODE || node.nodeType === node.PROCESSING_INSTRUCTION_NODE)
      found.push(`node ${node.nodeName}`);
    if (node.nodeType === node.ELEMENT_NODE) {
      const element = node as Element;
      if (!elements.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
        found.push(element.outerHTML);
      for (const { name, value } of element.attributes) {
        if (!(attributes[element.localName] ?? []).includes(name))
          found.push(`${element.localName} ${name}=${value}`);
        if (
          name === 'href' &&
          !['http:', 'https:', 'mailto:'].includes(new URL(value, 'https://a.b').protocol)
        )
          found.push(value);
        if (name === 'src' && new URL(value, 'https://a.b').protocol !== 'https:') found.push(value);
      }
    }
    for (const child of node.childNodes) walk(child);
  };
  for (const child of body.childNodes) walk(child);
  return found;
}

const render = (markdown: string) => renderMarkdown(markdown, { path: 'a.md', line: 1 });

describe('the attack detector', () => {
  test.each([
    '<script>1</script>',
    '<p onclick="x">a</p>',
    '<a href="java&#10;script:1">a</a>',
    '<img src="data:x">',
    '<svg></svg>',
    '<p id="x"></p>',
    '<!-- x --><p></p>',
    '<style></style>',
  ])('detects %s', (html) => expect(strangers(html)).not.toEqual([]));

  test('has enough attacks, each with its own name', () => {
    expect(hostilePayloads.length).toBeGreaterThanOrEqual(60);
    expect(new Set(hostilePayloads.map(({ name }) => name)).size).toBe(hostilePayloads.length);
  });
});

describe('the sanitiser removes', () => {
  test.each(hostilePayloads)('$name', ({ markdown }) => {
    for (const written of [markdown, `before\n\n${markdown}\n\nafter`, `- ${markdown}`, `# ${markdown}`]) {
      const { html } = render(written);
      expect(strangers(html)).toEqual([]);
    }
  });

  test.each(hostilePayloads)('$name, in a biography', ({ markdown }) => {
    const body = `About it.\n\n### Speakers:\n\nAda King: Founder\n\n${markdown}\n\n<img src='${markdown}'>\n`;
    const { value } = readSessionBody(body, {
      path: 'a.md',
      bodyLine: 1,
      locale: 'en',
      presenters: ['Ada King'],
    });
    for (const { bio, photo } of value?.people ?? []) {
      expect(strangers(bio ?? '')).toEqual([]);
      expect(photo ?? 'https://a.b').toMatch(/^(?:https:\/\/|[^:]*$)/);
    }
    expect(strangers(value?.abstract ?? '')).toEqual([]);
  });

  test('property: attacks in any combination of markup', () => {
    const pieces = fc.constantFrom(
      ...'< > " \' ` = / \\ & ; : # ! [ ] ( ) * _ ~ | - \n \n\n \t \0 > - <!-- --> --!> <![CDATA[ ]]> <? ?>'.split(
        ' ',
      ),
      ...'script style svg math iframe template noscript select table tr td a img b p mtext mglyph title xmp form'
        .split(' ')
        .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} `, `<${name}/`]),
      ...'href= src= onerror= style= id= srcset= javascript: data: vbscript: &#106; &colon; &Tab; https://a.b （ 汉'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        expect(strangers(render(parts.join('')).html)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the sanitiser removes the attacks of published collections', () => {
  test('and there are enough of them', () => expect(hostileVectors.length).toBeGreaterThanOrEqual(200));

  test('in a text, a list, a table, a heading, a quote and a biography', () => {
    const contexts: readonly ((vector: string) => string)[] = [
      (vector) => vector,
      (vector) => `before\n\n${vector}\n\nafter`,
      (vector) => `- ${vector}`,
      (vector) => `> ${vector}`,
      (vector) => `<div><table><tr><td>${vector}</td></tr></table></div>`,
      (vector) => `**${vector}** _a_`,
    ];
    for (const vector of hostileVectors) {
      for (const context of contexts) expect(strangers(render(context(vector)).html), vector).toEqual([]);
      const body = `About.\n\n### Speakers:\n\nAda King: ${vector}\n\n${vector}\n`;
      const context = { path: 'a.md', bodyLine: 1, locale: 'en', presenters: ['Ada King'] };
      const { value } = readSessionBody(body, context);
      for (const html of [value?.abstract, ...(value?.people ?? []).map(({ bio }) => bio)])
        expect(strangers(html ?? ''), vector).toEqual([]);
    }
  }, 120_000);
});
