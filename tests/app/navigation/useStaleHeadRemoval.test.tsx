import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderApp } from '../renderApp.tsx';

const head = document.head.innerHTML;
afterEach(() => {
  document.head.innerHTML = head;
});

test('the metadata of the loaded page is removed after a navigation', async () => {
  document.head.innerHTML = [
    '<meta charset="utf-8">',
    '<link rel="icon" href="/favicon.svg">',
    '<link rel="canonical" href="https://example.org/">',
    '<link rel="alternate" hreflang="zh" href="https://example.org/zh/">',
    '<meta property="og:url" content="https://example.org/">',
    '<script type="application/ld+json">{}</script>',
  ].join('');
  const { user } = renderApp({ at: '/' });
  await user.click(await screen.findByRole('button', { name: /^Saved/ }));
  expect(document.querySelector('[rel="canonical"]')).not.toBeNull();
  await user.click(screen.getByRole('link', { name: 'Speakers' }));
  await screen.findByRole('heading', { level: 1, name: 'Speakers' });
  await waitFor(() => expect(document.querySelector('[rel="canonical"]')).toBeNull());
  const left = [...document.head.querySelectorAll('link, meta, script')].map((element) =>
    element.getAttributeNames().join(' '),
  );
  expect(left).toEqual(['charset', 'rel href']);
});
