import { describe, expect, test } from 'vitest';
import { browserSharing, type SharingHost } from '../../../src/app/platform/clipboard.ts';

const page = { title: 'Windmills at sea', url: 'https://example.org/sessions/7/' };

function clipboard() {
  const texts: string[] = [];
  return { texts, clipboard: { writeText: async (text: string) => void texts.push(text) } };
}

describe('browserSharing', () => {
  test('opens the device’s share sheet', async () => {
    const given: unknown[] = [];
    const { texts, ...host } = clipboard();
    const sharing = browserSharing({ ...host, share: async (data) => void given.push(data) });
    expect(await sharing.share(page)).toBe('shared');
    expect(given).toEqual([page]);
    expect(texts).toEqual([]);
  });

  test('copies the address if the device cannot share', async () => {
    const { texts, ...host } = clipboard();
    expect(await browserSharing(host).share(page)).toBe('copied');
    expect(texts).toEqual([page.url]);
  });

  test('copies the address if sharing fails', async () => {
    const { texts, ...host } = clipboard();
    const share = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    expect(await browserSharing({ ...host, share }).share(page)).toBe('copied');
    expect(texts).toEqual([page.url]);
  });

  test('does nothing if the visitor closes the share sheet', async () => {
    const { texts, ...host } = clipboard();
    const share = () => Promise.reject(new DOMException('closed', 'AbortError'));
    expect(await browserSharing({ ...host, share }).share(page)).toBe('dismissed');
    expect(texts).toEqual([]);
  });

  test.each<[string, SharingHost]>([
    ['is missing', {}],
    [
      'refuses',
      { clipboard: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } },
    ],
  ])('reports that the clipboard %s', async (_how, host) => {
    expect(await browserSharing(host).share(page)).toBe('failed');
  });
});
