import { expect, test } from 'vitest';
import { progressOf } from '../../../src/plugin/prerender/progress.ts';

function watched(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const write = (text: string | Uint8Array) => written.push(String(text).replace('\r\u001b[K', '<')) > 0;
  const progress = progressOf(
    { info: (message) => void written.push(message) },
    { isTTY, write },
    () => time,
  );
  const pass = (milliseconds: number) => void (time += milliseconds);
  return { progress, pass, written };
}

test('a long build counts in a terminal on one line, which is removed at the end', () => {
  const { progress, pass, written } = watched(true);
  progress.report('pages', 1, 900);
  pass(2000);
  progress.report('pages', 200, 900);
  progress.report('pages', 201, 900);
  pass(200);
  progress.report('pictures', 3, 40);
  progress.end('900 pages rendered.');
  expect(written).toEqual([
    '<200 of 900 pages',
    '<201 of 900 pages, 3 of 40 pictures',
    '<',
    '900 pages rendered.',
  ]);
});

test('a short build, or one without a terminal, only prints its result', () => {
  const short = watched(true);
  short.progress.report('pages', 1, 2);
  short.progress.end('2 pages rendered.');
  expect(short.written).toEqual(['2 pages rendered.']);
  const unseen = watched(false);
  unseen.pass(60_000);
  unseen.progress.report('pages', 1, 900);
  unseen.progress.end('900 pages rendered.');
  expect(unseen.written).toEqual(['900 pages rendered.']);
});
