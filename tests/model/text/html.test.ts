import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Html, htmlText } from '../../../src/model/text/html.ts';

const text = (html: string) => htmlText(html as Html);

describe('htmlText', () => {
  test.each([
    ['paragraphs', '<p>One\n two</p>\n<p>数据<strong>湖</strong>。</p>', 'One two\n\n数据湖。'],
    ['a line break', 'One<br>two<br />three', 'One\ntwo\nthree'],
    ['a heading', '<h3 id="x">What</h3><p>Why</p>', 'What\n\nWhy'],
    ['a list', '<p>Of:</p><ul>\n<li>one</li>\n<li>two</li>\n</ul><p>End</p>', 'Of:\n\n- one\n- two\n\nEnd'],
    ['a list of paragraphs', '<ol><li><p>one</p></li><li><p>two</p></li></ol>', '- one\n\n- two'],
    [
      'a picture and a link',
      '<p><img alt="a > b" src=\'x\'><a href="https://a.example/?a=1&amp;b">here</a></p>',
      'here',
    ],
    [
      'references',
      '&lt;b&gt; &amp;amp; &quot;&#x6570;&#25454;&quot;&nbsp;&bogus;',
      '<b> &amp; "数据" &bogus;',
    ],
    ['nothing', '', ''],
  ])('of %s', (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  test('leaves text that only looks like a reference', () => {
    expect(text('&#x110000; &#99999999999; R&D')).toBe('&#x110000; &#99999999999; R&D');
  });

  test('never throws, and is the inverse of escaping', () => {
    const word = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', '数', ';', '#'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const escaped = words.map((one) => `<p>${one.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`);
        expect(text(escaped.join('\n'))).toBe(words.join('\n\n'));
      }),
    );
  });

  test('is fast with hostile input', () => {
    expect(text('<a '.repeat(200_000))).toHaveLength('<a '.repeat(200_000).length - 1);
  });
});
