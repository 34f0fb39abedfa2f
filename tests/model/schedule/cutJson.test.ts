import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCutJson } from '../../../src/model/schedule/cutJson.ts';

describe('readCutJson', () => {
  test('reads what is whole as JSON.parse does, however it is indented', () => {
    const value = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(value, fc.nat(3), (whole, indent) => {
        const text = JSON.stringify(whole, null, indent);
        expect(JSON.stringify(readCutJson(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('keeps every member that ends before the cut, and invents none', () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(value, fc.nat(), (whole, place) => {
        const text = JSON.stringify(whole);
        const cut = text.slice(0, place % (text.length + 1));
        const read = Object.entries(readCutJson(cut) ?? {});
        const members = Object.entries(JSON.parse(text) as object);
        // The last one read may be cut within.
        expect(JSON.stringify(read.slice(0, -1))).toBe(
          JSON.stringify(members.slice(0, Math.max(0, read.length - 1))),
        );
        let end = 1;
        for (const [count, member] of members.entries()) {
          end += JSON.stringify(member).length - 1;
          if (end < cut.length) expect(JSON.stringify(read[count])).toBe(JSON.stringify(member));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['{"a":{"b":1,"c":"cut', '{"a":{"b":1}}'],
    ['{"a":"one","b":12', '{"a":"one"}'],
    ['{"a":"one","b":"two"', '{"a":"one","b":"two"}'],
    ['{"a":true,"b"', '{"a":true}'],
    ['{"a":[1,2,tru', '{"a":[1,2]}'],
    ['{"a":"\\', '{}'],
    ['{"a":"\\u00', '{}'],
    ['{"a":1,"b":@@,"c":2}', '{"a":1}'],
    ['{"__proto__":1,"b":2', '{"__proto__":1}'],
  ])('reads of %s what is there', (text, read) => {
    expect(JSON.stringify(readCutJson(text))).toBe(read);
  });

  test('never throws, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'{}[],:"\\1tn ') }));
    fc.assert(fc.property(text, (any) => void readCutJson(any)));
    for (const unit of ['[', '{"a":', '[{', '"', '\\', ',']) readCutJson(unit.repeat(200_000));
  });
});
