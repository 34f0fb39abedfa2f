import { brotliCompressSync } from 'node:zlib';
import { contentIsForeign, urlOf } from './sites.ts';
import { expect, test } from './visit.ts';

test.skip(contentIsForeign !== null, contentIsForeign ?? '');

test('the first HTML of the agenda has two screens of rows, each of few elements', async ({ request }) => {
  const html = await (await request.get(urlOf('conference'))).text();
  expect(html.match(/data-session=/g)?.length ?? 0).toBeGreaterThanOrEqual(20);

  // Each is parsed, styled and laid out before the first paint.
  const rows = html.match(/<li data-session=.*?<\/li>/gs) ?? [];
  expect(rows.length).toBeGreaterThanOrEqual(20);
  const elements = rows.reduce((sum, row) => sum + (row.match(/<[a-z]/g)?.length ?? 0), 0);
  expect(elements / rows.length).toBeLessThanOrEqual(12);
});

test.describe('the size of a page’s HTML', () => {
  test.use({ site: 'conference' });

  // In kilobytes, compressed: each takes a phone another 5 ms.
  for (const [kind, most] of [
    ['agenda', 18],
    ['session', 14],
  ] as const) {
    test(`of the kind ${kind} is at most ${most} kB`, async ({ request, programme }) => {
      const path = kind === 'agenda' ? '' : `sessions/${programme.sessions[0]?.id}/`;
      const html = await (await request.get(urlOf('conference') + path)).text();
      expect(html).toContain('<h1');
      const weight = brotliCompressSync(html).length / 1000;
      expect(weight).toBeGreaterThan(5);
      expect(weight).toBeLessThanOrEqual(most);
    });
  }
});
