import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordingOf } from '../../src/model/recording.ts';

const nocookie = (rest: string) => `https://www.youtube-nocookie.com/embed/${rest}`;

describe('recordingOf', () => {
  test.each([
    ['https://www.youtube.com/embed/a1B2-c3_D4e', nocookie('a1B2-c3_D4e?autoplay=1&rel=0')],
    ['https://www.youtube.com/watch?v=a1B2-c3_D4e&list=x', nocookie('a1B2-c3_D4e?autoplay=1&rel=0')],
    ['https://youtu.be/a1B2-c3_D4e?t=95', nocookie('a1B2-c3_D4e?autoplay=1&rel=0&start=95')],
    ['//www.youtube.com/embed/a1B2-c3_D4e?start=7', nocookie('a1B2-c3_D4e?autoplay=1&rel=0&start=7')],
    ['http://m.youtube.com/live/a1B2-c3_D4e', nocookie('a1B2-c3_D4e?autoplay=1&rel=0')],
  ])('plays %s without cookies', (url, player) => {
    expect(recordingOf(url)).toMatchObject({ provider: 'YouTube', host: 'www.youtube-nocookie.com', player });
  });

  test.each([
    ['//player.bilibili.com/player.html?bvid=BV1xx411c7mD', 'bvid=BV1xx411c7mD&p=1&autoplay=1'],
    ['https://www.bilibili.com/video/BV1xx411c7mD/?p=3', 'bvid=BV1xx411c7mD&p=3&autoplay=1'],
    ['https://player.bilibili.com/player.html?aid=42&cid=7&page=2', 'aid=42&p=2&autoplay=1'],
  ])('plays %s in the player of bilibili', (url, query) => {
    expect(recordingOf(url)).toMatchObject({
      provider: 'bilibili',
      host: 'player.bilibili.com',
      player: `https://player.bilibili.com/player.html?${query}`,
    });
  });

  test.each([
    ['https://archive.example.org/keynote.html#t=5', 'archive.example.org'],
    ['https://www.youtube.com/playlist?list=PL123456', 'www.youtube.com'],
    ['https://youtube.com.example.org/embed/a1B2-c3_D4e', 'youtube.com.example.org'],
    ['https://www.bilibili.com/video/BV1%22onload=x', 'www.bilibili.com'],
  ])('gives a plain link to %s', (url, host) => {
    expect(recordingOf(url)).toMatchObject({ host, href: url, player: null });
  });

  test.each(['', 'javascript:alert(1)', 'data:text/html,x', 'keynote.mp4', 'https://', 'https://a b/'])(
    'refuses %j',
    (url) => expect(recordingOf(url)).toBeNull(),
  );

  test('embeds only the two known players for any address', () => {
    const host = fc.constantFrom('youtu.be', 'www.youtube.com', 'player.bilibili.com', 'www.bilibili.com');
    const rest = fc.oneof(
      fc.webPath(),
      fc.string(),
      fc.string().map((id) => `/watch?v=${id}`),
    );
    fc.assert(
      fc.property(host, rest, (name, path) => {
        const player = recordingOf(`https://${name}${path}`)?.player ?? null;
        if (player !== null) {
          expect(player).toMatch(
            /^https:\/\/(www\.youtube-nocookie\.com\/embed\/[\w-]+\?|player\.bilibili\.com\/player\.html\?)[\w=&-]+$/,
          );
        }
      }),
    );
  });
});
