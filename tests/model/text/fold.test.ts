import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/model/text/fold.ts';

test.each([
  ['Apache Flink', 'apache flink'],
  ['Ａｐａｃｈｅ　Ｆｌｉｎｋ', 'apache flink'],
  ['  Wáng \u00a0 Fēng\n', 'wang feng'],
  ['Łukasz FRÄNKEL', 'lukasz frankel'],
  [
    'Ørsted Đorđe Straße Æsir Œuvre ISPARTA Isparta ısparta',
    'orsted dorde strasse aesir oeuvre isparta isparta isparta',
  ],
  ['İstanbul', 'istanbul'],
  ['STRAẞE', 'strasse'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ﬁle №①', 'file no1'],
  ['zero\u200bwidth so\u00adft', 'zerowidth soft'],
  ['实时计算 Ｆｌｉｎｋ', '实时计算 flink'],
])('fold(%j) is %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('other scripts keep the marks that distinguish their letters', () => {
  expect(fold('パ')).not.toBe(fold('ハ'));
  expect(fold('й')).not.toBe(fold('и'));
  expect(fold('한국')).toBe('한국');
  expect(fold('हिन्दी')).toBe('हिन्दी');
});

test.each(['‴', '⁗', 'ŉ', '´', '″x', "''é"])('folding twice changes nothing: %s', (text) => {
  expect(fold(fold(text))).toBe(fold(text));
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([' a', 'a ', ' ', ''])('surrounding space is ignored: "%s"', (text) => {
  expect(fold(text)).toBe(text.trim());
});

test('case and Unicode normalisation are ignored', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcéüñôžłßœ漢字ガй 한') });
  fc.assert(
    fc.property(words, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
    }),
  );
});

test.each([
  ['don’t', "don't"],
  ['donʼt `x´', "don't 'x'"],
  ['“panic”', '"panic"'],
  ['«panic»', '"panic"'],
  ['5′ 3″', '5\' 3"'],
  ['a\u2010b\u2011c\u2013d\u2014e\u2212f', 'a-b-c-d-e-f'],
  ['10\u00a0km\u202fh\u2009x', '10 km h x'],
  ['soft\u00adhyphen', 'softhyphen'],
])('quotes, dashes and spaces are the same in any shape: fold(%j) is %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});
