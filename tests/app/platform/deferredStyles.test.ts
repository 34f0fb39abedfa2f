import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { loadDeferredStyles } from '../../../src/app/platform/deferredStyles.ts';

const page = () =>
  new JSDOM(`
    <link rel="stylesheet" href="/in-the-page.css" disabled>
    <link rel="stylesheet" href="/lists.css" disabled data-later>
    <link rel="stylesheet" href="/more.css" disabled data-later>
  `).window.document;

const fetched = (document: Document) =>
  [...document.querySelectorAll('link')]
    .filter((link) => !link.hasAttribute('disabled'))
    .map((link) => link.getAttribute('href'));

test('fetches styles that the page lacks, and no inline ones', async () => {
  const document = page();
  const done = loadDeferredStyles(document);
  expect(fetched(document)).toEqual(['/lists.css', '/more.css']);
  const settled = vi.fn();
  void done.then(settled);
  const [, lists, more] = document.querySelectorAll('link');
  lists?.dispatchEvent(new (document.defaultView ?? window).Event('load'));
  await Promise.resolve();
  expect(settled).not.toHaveBeenCalled();
  more?.dispatchEvent(new (document.defaultView ?? window).Event('error'));
  await done;
});

test('fetches them once for any number of requests', async () => {
  const document = page();
  const first = loadDeferredStyles(document);
  await loadDeferredStyles(document);
  for (const link of document.querySelectorAll('link')) {
    link.dispatchEvent(new (document.defaultView ?? window).Event('load'));
  }
  await first;
});
