import { urlOf } from './sites.ts';
import { expect, test } from './visit.ts';

test('the agenda has two screens of rows in its first HTML', async ({ request }) => {
  const html = await (await request.get(urlOf('conference'))).text();
  expect(html.match(/data-session=/g)?.length ?? 0).toBeGreaterThanOrEqual(20);
});
