import * as fc from 'fast-check';
import { matchRoutes } from 'react-router-dom';
import { describe, expect, test } from 'vitest';
import type { SessionId } from '../../src/model/session.ts';
import {
  currentPathOf,
  hrefsFor,
  localeOfPath,
  pageAt,
  pathInLocale,
  paths,
  withParam,
} from '../../src/app/routes.ts';

const locales = ['en', 'zh', 'ja'] as const;

test.each([
  ['?track=a&view=grid', 'view', null, '?track=a'],
  ['?view=grid', 'view', null, ''],
  ['', 'view', 'grid', '?view=grid'],
  ['?view=both&tz=venue', 'view', 'grid', '?view=grid&tz=venue'],
])('%j with %s as %j is %j', (search, name, value, expected) => {
  expect(withParam(search, name, value)).toBe(expected);
});

describe('addresses', () => {
  test('of any id can be parsed back', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text !== '.' && text !== '..');
    fc.assert(
      fc.property(id, (text) => {
        const href = hrefsFor('en', 'en').session(text as SessionId);
        expect(pageAt(href, '')).toEqual({ page: 'session', id: text });
      }),
    );
  });

  test('are matched as by react-router with the same patterns', () => {
    const segment = fc.oneof(
      fc.constantFrom(
        'days',
        'sessions',
        'Sessions',
        'speakers',
        'tracks',
        'rooms',
        'my-schedule',
        'zh',
        'zhou',
      ),
      fc.stringMatching(/^[a-z0-9.~-]{1,4}$/).filter((text) => text !== '.' && text !== '..'),
      fc.webSegment({ size: 'small' }).filter((text) => text !== '' && !/^\.+$|%2f|[*?:]/i.test(text)),
    );
    const path = fc
      .tuple(fc.array(segment, { maxLength: 4 }), fc.boolean())
      .map(([segments, slash]) => `/${segments.join('/')}${slash && segments.length > 0 ? '/' : ''}`);
    fc.assert(
      fc.property(path, fc.constantFrom('', '/zh'), (pathname, root) => {
        const routes = Object.entries(paths).map(([id, one]) => ({ id, path: root + one }));
        const [match] = matchRoutes(routes, pathname) ?? [];
        const isOfRoot = pathname === root || pathname.startsWith(`${root}/`);
        const params = Object.values(match?.params ?? {});
        expect(pageAt(pathname, root)).toEqual(
          match && isOfRoot ? { page: match.route.id, id: params[0] ?? '' } : null,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('can be converted to any locale and back', () => {
    const locale = fc.constantFrom(...locales);
    const bare = fc.constantFrom('/', '/tracks/', '/sessions/zh/', '/days/2021-08-06/', '/zhou/', '/nowhere');
    fc.assert(
      fc.property(bare, locale, locale, (path, from, to) => {
        const there = pathInLocale(path, 'en', from, 'en');
        expect(localeOfPath(there, locales)).toBe(from);
        const other = pathInLocale(there, from, to, 'en');
        expect(localeOfPath(other, locales)).toBe(to);
        expect(pathInLocale(other, to, 'en', 'en')).toBe(path);
      }),
    );
  });
});

test.each([
  ['/sessions/2014.html', '/sessions/2014/'],
  ['/zh/sessions/2014.html', '/zh/sessions/2014/'],
  ['/tracks/iot.html', '/tracks/iot/'],
  ['/tracks.html', '/tracks/'],
  ['/zh/tracks.html', '/zh/tracks/'],
  ['/search.html', '/'],
  ['/zh/search.html', '/zh/'],
  ['/index.html', '/'],
  ['/sessions/2014/', null],
  ['/sessions/a.html/', null],
  ['/about.html', null],
])('the former address %s redirects to %s', (former, now) => {
  expect(currentPathOf(former)).toBe(now);
});
