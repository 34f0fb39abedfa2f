import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, renderMarkdown, type MarkdownOptions } from '../../src/plugin/markdown.ts';
import { quoted } from '../../src/plugin/markup/finding.ts';

const render = (markdown: string, options: Partial<MarkdownOptions> = {}) =>
  renderMarkdown(markdown, { path: 'content/sessions/1.md', line: 10, ...options });
const html = (markdown: string, options: Partial<MarkdownOptions> = {}) => render(markdown, options).html;
const messages = (markdown: string) =>
  render(markdown).problems.map(
    ({ file, line, column, severity, message, hint }) =>
      `${file}:${line}:${column} ${severity} ${message}. ${hint}`,
  );

const shown = (text: string) => text.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<');

const rel = 'rel="nofollow noopener noreferrer"';

describe('Markdown', () => {
  test('has tables, strikethrough, task lists and autolinks', () => {
    expect(html('| a | b |\n|:--|--:|\n| 1 | ~~2~~ |')).toContain(
      '<th align="left">a</th>\n<th align="right">b</th>',
    );
    expect(html('~~2~~')).toBe('<p><del>2</del></p>');
    expect(html('- [x] done\n- [ ] open')).toBe('<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>');
    expect(html('See www.example.org.')).toBe(
      `<p>See <a href="http://www.example.org" ${rel}>www.example.org</a>.</p>`,
    );
  });

  test('keeps harmless HTML', () => {
    expect(html('one<br/>two <sup>3</sup>')).toBe('<p>one<br>two <sup>3</sup></p>');
    expect(html('<div align="center">\n\n**mid**\n\n</div>')).toBe('<p><strong>mid</strong></p>');
  });

  test('is empty for an empty text', () => {
    expect(render(' \n\n')).toEqual({ html: '', imageHosts: [], problems: [] });
    expect(html('<br>')).toBe('<br>');
    expect(html('<!-- nothing -->')).toBe('');
  });

  test('has the same result twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(render(text)).toEqual(render(text));
      }),
    );
  });
});

describe('the text of a line', () => {
  test.each([
    ['**Ada** [King](https://a.example), `CTO`', 'Ada King, CTO'],
    ['one  two<br>three', 'one twothree'],
    ['  CTO @ A&amp;B ', 'CTO @ A&B'],
  ])('%s', (markdown, text) => expect(plainText(markdown)).toBe(text));
});

describe('headings', () => {
  test.each([
    ['# A\n## B\n### C', 'h3 h4 h5'],
    ['### A\n### B', 'h3 h3'],
    ['# A\n\n##### B\n\n# C', 'h3 h4 h3'],
    ['### A\n# B\n## C', 'h3 h3 h4'],
    ['# A\n## B\n### C\n#### D\n##### E\n###### F', 'h3 h4 h5 h6 h6 h6'],
    ['A\n===\nB\n---', 'h3 h4'],
    ['<h1>A</h1>\n<h2>B</h2>', 'h3 h4'],
  ])('%j shift below those of the page, without a gap', (markdown, levels) => {
    expect([...html(markdown).matchAll(/<(h\d)>/g)].map(([, level]) => level).join(' ')).toBe(levels);
  });

  test('begin at a lower level in a card', () =>
    expect(html('# A\n## B', { topHeading: 4 })).toBe('<h4>A</h4>\n<h5>B</h5>'));

  test('have no id that could shadow the page', () => {
    expect(html('<h2 id="root">A</h2>')).toBe('<h3>A</h3>');
  });
});

describe('images', () => {
  const rest = 'loading="lazy" decoding="async" referrerpolicy="no-referrer"';

  test.each([
    ['images/speaker/x.png', '/images/speaker/x.png'],
    ['/images/x.png', '/images/x.png'],
    ['./images/x.png', '/images/x.png'],
    ['../../images/x.png', '/images/x.png'],
    ['images/王峰.png', '/images/%E7%8E%8B%E5%B3%B0.png'],
    ['//a.example/x.png', 'https://a.example/x.png'],
    ['http://a.example/x.png?s=1', 'https://a.example/x.png?s=1'],
    ['https://a.example/x.png', 'https://a.example/x.png'],
  ])('with the address %s are at %s', (src, address) => {
    expect(html(`<img src="${src}" width="200"/>`)).toBe(`<img src="${address}" alt="" width="200" ${rest}>`);
    expect(html(`![k](${src})`)).toBe(`<p><img src="${address}" alt="k" ${rest}></p>`);
  });

  test('are below the base', () => {
    expect(html('![](images/x.png)', { base: '/2027/' })).toContain('src="/2027/images/x.png"');
  });

  test('may have the name of the person they show', () => {
    expect(html('<img src="x.png">', { alt: 'Ada "A" <King>' })).toContain('alt="Ada &quot;A&quot; <King>"');
  });

  test.each(['data:image/png;base64,AAAA', 'javascript:alert(1)', 'file:///etc/passwd', ''])(
    'of %j go',
    (src) => {
      expect(html(`a ![k](<${src}>) b`)).toBe('<p>a  b</p>');
    },
  );
});

describe('links', () => {
  test.each([
    ['[a](https://b.example/c)', `<a href="https://b.example/c" ${rel}>a</a>`],
    ['[a](//b.example/c)', `<a href="https://b.example/c" ${rel}>a</a>`],
    ['[a](mailto:a@b.example)', '<a href="mailto:a@b.example">a</a>'],
    ['[a](/sessions/1/)', '<a href="/2027/sessions/1/">a</a>'],
    ['[a](2014.html#top)', '<a href="2014.html#top">a</a>'],
    ['[a]()', 'a'],
    ['<a name="b">a</a>', 'a'],
    ['[a](javascript:alert)', 'a'],
    ['[a](JAVA&#10;SCRIPT:alert)', 'a'],
    ['[a](ftp://b.example)', 'a'],
  ])('%s', (markdown, expected) => expect(html(markdown, { base: '/2027/' })).toBe(`<p>${expected}</p>`));

  test.each([
    ['https://x.example）了解', 'https://x.example', '）了解'],
    ['https://x.example，然后', 'https://x.example', '，然后'],
    ['https://x.example/a?b=c。', 'https://x.example/a?b=c', '。'],
    ['https://x.example.。', 'https://x.example', '.。'],
    ['https://x.example/a_(b)）', 'https://x.example/a_(b)', '）'],
    ['https://x.example“引”', 'https://x.example', '“引”'],
    ['https://x.example，**粗**', 'https://x.example', '，<strong>粗</strong>'],
  ])('as bare addresses end before full-width text: %s', (text, address, after) => {
    expect(html(`见 ${text}`)).toBe(`<p>见 <a href="${address}" ${rel}>${address}</a>${after}</p>`);
  });

  test('as consecutive bare addresses are separate', () => {
    expect(
      [...html('https://a.example、https://b.example、www.c.example。').matchAll(/href="([^"]*)"/g)].map(
        (m) => m[1],
      ),
    ).toEqual(['https://a.example', 'https://b.example', 'http://www.c.example']);
  });

  test('are not made of addresses in code or in another link', () => {
    expect(html('`https://x.example）了`')).toBe('<p><code>https://x.example）了</code></p>');
    expect(html('[https://x.example）了](https://y.example)')).toBe(
      `<p><a href="https://y.example" ${rel}>https://x.example）了</a></p>`,
    );
  });
});

describe('unknown tags', () => {
  test.each([
    '<effective ruby>',
    'List<String>',
    '<your-name>',
    'press <Enter>',
    'Map<String, List<T>>',
    '<T>x</T>',
    '</foo>',
  ])('%s is shown as text', (text) => {
    expect(shown(html(`The ${text} in prose`))).toBe(`The ${text} in prose`);
  });

  test.each([
    '<script>',
    '<title>',
    '<select>',
    '<textarea>',
    '<input>',
    '<form>',
    '<style>',
    '<plaintext>',
    '<b>',
    'List<A>',
  ])('%s named in prose swallows nothing', (text) => {
    const result = html(`The ${text} element\n\nand **more**`);
    expect(result).toBe(`<p>The ${text.replace('<', '&lt;')} element</p>\n<p>and <strong>more</strong></p>`);
  });

  test('in a quote or a list are shown as text too', () => {
    expect(html('> a\n> <T> b\n\n1. c\n   <U-V> d')).toBe(
      '<blockquote>\n<p>a\n&lt;T> b</p>\n</blockquote>\n<ol>\n<li>c\n&lt;U-V> d</li>\n</ol>',
    );
  });

  test('in code are shown as text', () =>
    expect(messages('`<T>`\n\n```\n<T>\n```\n\n&lt;T&gt;')).toEqual([]));

  test('are reported once, with position', () => {
    expect(messages('见\n\n> a <effective ruby> b\n\n<T>x</T>')).toMatchInlineSnapshot(`
      [
        "content/sessions/1.md:12:5 warning "<effective ruby>" is not an HTML tag, and is shown as text. Put it between backticks, or write &lt; instead of <.",
        "content/sessions/1.md:14:1 warning "<T>" is not an HTML tag, and is shown as text. Put it between backticks, or write &lt; instead of <.",
      ]
    `);
  });
});

describe('forbidden markup', () => {
  test('is removed and reported', () => {
    const text =
      'a <script>alert(1)</script> b\n\n<iframe src="https://x.example">c</iframe>\n\n<form action="/x"><button>d</button></form>';
    expect(html(text)).toBe('<p>a  b</p>\n\nd');
    expect(messages(text)).toMatchInlineSnapshot(`
      [
        "content/sessions/1.md:10:3 warning "<script>" is not allowed here, and was removed. Use Markdown instead; to show code, put it between backticks.",
        "content/sessions/1.md:12:1 warning "<iframe src="https://x.example">" is not allowed here, and was removed. Use Markdown instead; to show code, put it between backticks.",
        "content/sessions/1.md:14:1 warning "<form action="/x">" is not allowed here, and was removed. Use Markdown instead; to show code, put it between backticks.",
        "content/sessions/1.md:14:19 warning "<button>" is not allowed here, and was removed. Use Markdown instead; to show code, put it between backticks.",
      ]
    `);
  });

  test('is reported in addresses', () => {
    expect(messages('[a](javascript:b)\n\n![](data:c) <a href="vbscript:d">e</a>')).toMatchInlineSnapshot(`
      [
        "content/sessions/1.md:10:1 warning the link to "javascript:b" was removed. Links can go to http, https and mailto addresses, or to pages of the site.",
        "content/sessions/1.md:12:1 warning the image "data:c" was removed. Images can be https addresses, or files in the public folder such as images/speaker/name.png.",
        "content/sessions/1.md:12:13 warning the link to "vbscript:d" was removed. Links can go to http, https and mailto addresses, or to pages of the site.",
      ]
    `);
  });

  test('columns are counted from the start of the text', () => {
    const [problem] = render('<T> a\n<U-V> b', { line: 7, column: 12 }).problems;
    expect([problem?.line, problem?.column]).toEqual([7, 12]);
    expect(render('a\n<U-V> b', { line: 7, column: 12 }).problems[0]).toMatchObject({ line: 8, column: 1 });
  });
});

// Each would exceed the time limit if it were parsed unchecked, or searched repeatedly.
describe('a text that would take the parser long', () => {
  test.each([
    ['quotes', '>'.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['indented lists', Array.from({ length: 600 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['tags', '<div>'.repeat(50_000)],
    ['emphasis', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`],
    ['references', '&#x41;'.repeat(50_000)],
    ['one line of Chinese', '汉 *b* '.repeat(20_000)],
    ['comments', '<!--'.repeat(50_000)],
    ['unknown tags', '<x-y> '.repeat(20_000)],
  ])('is rejected: %s', (_, text) => {
    const { html: nothing, problems } = render(`fine\n\n${text}`);
    expect(nothing).toBe('');
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
    expect(problems[0]?.message).toMatch(/^the text cannot be read: /);
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['open tags', '<a '.repeat(50_000)],
    ['open quotes', '<a title="'.repeat(20_000)],
    ['backticks', '`'.repeat(100_000)],
  ])('is no reason to reject: %s', (_, text) => {
    expect(render(text).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('footnotes', () => {
  test('become a numbered list at the end of their text', () => {
    const { html: list, problems } = render(
      'One[^n] and two[^1].\n\n[^1]: The *second*.\n\n[^N]: The first.\n',
    );
    expect(problems).toEqual([]);
    expect(list.replaceAll(/\s+/g, ' ')).toBe(
      '<p>One<sup>[1]</sup> and two<sup>[2]</sup>.</p> <ol> <li> <p>The first. </p> </li> <li> <p>The <em>second</em>. </p> </li> </ol>',
    );
  });

  test('work in texts with raw HTML', () => {
    const { html: list } = render('<b>One</b>[^1]\n\n[^1]: Note\n');
    expect(list).toMatch(/^<p><b>One<\/b><sup>\[1\]<\/sup><\/p>\s*<ol>/);
  });

  test('without a note, or notes without a reference, are reported, but not in code', () => {
    expect(messages('One[^1] `two[^2]`\n\n[^3]: Note\n')).toEqual([
      'content/sessions/1.md:10:4 warning "[^1]" has no note, and is shown as text. Add a line "[^1]: …" with the note, in the same abstract or biography.',
      'content/sessions/1.md:12:1 warning the note "[^3]" is left out: nothing in this text refers to it. Write [^3] where the note belongs, in the same abstract or biography.',
    ]);
  });
});

test('a long value in a message is cut between characters, not within an emoji', () => {
  expect(quoted('😀'.repeat(70))).toBe(`"${'😀'.repeat(59)}…"`);
});
