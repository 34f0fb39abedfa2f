import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Html } from '../../../src/model/text/html.ts';
import { pairParagraphs, topElements } from '../../../src/model/text/paragraphPairs.ts';

const html = (text: string) => text as Html;

describe('topElements', () => {
  test('splits between elements, not within them', () => {
    expect(
      topElements(
        html('<p>A <a href="#x>y">b</a><br>c</p>\n<ul><li>d</li><li><p>e</p></li></ul>\n<hr><p>f</p>'),
      ),
    ).toEqual([
      '<p>A <a href="#x>y">b</a><br>c</p>\n',
      '<ul><li>d</li><li><p>e</p></li></ul>\n',
      '<hr>',
      '<p>f</p>',
    ]);
  });

  test('keeps text without elements in one part', () => {
    expect(topElements(html('only words'))).toEqual(['only words']);
    expect(topElements(html(''))).toEqual([]);
  });
});

describe('pairParagraphs', () => {
  test('pairs by position if there are as many', () => {
    expect(pairParagraphs(html('<p>a</p><p>b</p>'), html('<p>一</p><p>二</p>'))).toEqual([
      { own: '<p>a</p>', other: '<p>一</p>' },
      { own: '<p>b</p>', other: '<p>二</p>' },
    ]);
  });

  test('puts two paragraphs beside the one that translates both', () => {
    const [long, short] = ['a long paragraph with many words in it', 'two short ones'];
    const pairs = pairParagraphs(
      html(`<p>${long}</p><p>${short}</p><p>${short}</p>`),
      html('<p>一个很长很长很长很长很长的段落</p><p>两个很短的短段落</p>'),
    );
    expect(pairs.map(({ own }) => topElements(own).length)).toEqual([1, 2]);
  });

  test('keeps everything in order, without empty pairs', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '字') }), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (one, two) => {
        const [own, other] = [one, two].map((all) => html(all.map((text) => `<p>${text}</p>`).join('')));
        const pairs = pairParagraphs(own ?? html(''), other ?? html(''));
        expect(pairs.map((pair) => pair.own).join('')).toBe(own);
        expect(pairs.map((pair) => pair.other).join('')).toBe(other);
        expect(pairs.every((pair) => pair.own !== '' || pair.other !== '')).toBe(true);
      }),
    );
  });
});
