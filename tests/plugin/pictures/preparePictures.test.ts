import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import { preparePictures } from '../../../src/plugin/pictures/preparePictures.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { agendaWith, session } from './someAgenda.ts';
import { plain } from './somePhotos.ts';

/** Builds with what the project really draws with. */
async function build(folder: string) {
  const written = new Map<string, Buffer>();
  const pictures = await preparePictures({
    agendas: [agendaWith([session])],
    photos: ['a.png', 'b.png'].map((path) => ({ path, file: 'content/sessions/1.md', line: 1, column: 1 })),
    publicFolder: join(folder, 'public'),
    cache: openBuildCache(join(folder, 'cache')),
    write: (name, bytes) => {
      written.set(name, Buffer.from(bytes));
      return Promise.resolve();
    },
  });
  return { written, pictures };
}

test('pictures are prepared, named, then drawn; the same from the cache and without it', async () => {
  const folder = temporaryFolder({ 'public/a.png': await plain(200, 200), 'public/b.png': 'no picture' });
  const { pictures, written } = await build(folder);
  const hash = pictures.photos.get('a.png');
  expect(pictures.photos.get('b.png')).toBeNull();
  expect(pictures.problems.map(({ file, severity }) => [file, severity])).toEqual([
    ['content/sessions/1.md', 'warning'],
  ]);
  expect([...written.keys()].every((name) => name.startsWith(`a.${hash}-`))).toBe(true);
  expect(written.size).toBe(4);

  const previews = [pictures.previews.fileOf('en', null), pictures.previews.fileOf('en', session.id)];
  await pictures.drawPreviews();
  expect([...written.keys()].slice(4).toSorted()).toEqual(previews.map(String).toSorted());

  const cached = await build(folder);
  await cached.pictures.drawPreviews();
  const elsewhere = await build(temporaryFolder({ 'public/a.png': await plain(200, 200) }));
  await elsewhere.pictures.drawPreviews();
  for (const other of [cached, elsewhere]) {
    expect([...other.written.keys()].toSorted()).toEqual([...written.keys()].toSorted());
    for (const [name, bytes] of written) expect(other.written.get(name)?.equals(bytes)).toBe(true);
  }
});
