import type { Location } from 'react-router-dom';
import { describe, expect, test } from 'vitest';
import { arrivalOf, keepScroll } from '../../../src/app/navigation/arrival.ts';

const at = (address: string, state: unknown = null): Location => {
  const { pathname, search, hash } = new URL(address, 'https://example.org');
  return { pathname, search, hash, state, key: address };
};

describe('focus and scroll position after a navigation', () => {
  test.each([
    ['another page', at('/'), at('/tracks/'), 'PUSH', true, 'usual'],
    ['another query', at('/'), at('/?q=x'), 'REPLACE', false, 'usual'],
    ['a place on this page', at('/'), at('/#day'), 'PUSH', false, 'hash'],
    ['a place on another page', at('/'), at('/tracks/#x'), 'PUSH', true, 'hash'],
    ['back on another page', at('/tracks/'), at('/'), 'POP', true, 'restore'],
    ['back at another query', at('/?q=x'), at('/', keepScroll), 'POP', false, 'restore'],
    ['another language', at('/'), at('/zh/', keepScroll), 'PUSH', false, 'keep'],
  ] as const)('at %s', (_name, from, to, action, newPage, scroll) => {
    expect(arrivalOf(from, to, action)).toEqual({ newPage, scroll });
  });
});
