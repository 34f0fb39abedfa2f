import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import type { NamedPhoto } from '../../../src/plugin/pictures/namedPhotos.ts';
import { photoPictures } from '../../../src/plugin/pictures/photoPictures.ts';
import { resizePhoto, type ResizePhoto } from '../../../src/plugin/pictures/photoFile.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { blue, claimsToBeHuge, plain } from './somePhotos.ts';

const named = (path: string): NamedPhoto => ({ path, file: 'content/sessions/1.md', line: 7, column: 3 });

/** A public folder with these files, and a function that builds its photos. */
function publicFolder(files: Readonly<Record<string, Uint8Array | string>>) {
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`public/${path}`, bytes])),
  );
  const put = (path: string, bytes: Uint8Array | string) => writeFile(join(folder, 'public', path), bytes);
  const build = async (paths: readonly string[], { fingerprint = 'code', resize = resizePhoto } = {}) => {
    const written = new Map<string, Uint8Array>();
    let drawn = 0;
    const counting: ResizePhoto = (...given) => {
      drawn += 1;
      return resize(...given);
    };
    const made = await photoPictures(paths.map(named), {
      publicFolder: join(folder, 'public'),
      cache: openBuildCache(join(folder, 'cache')),
      write: (name, bytes) => {
        written.set(name, bytes);
        return Promise.resolve();
      },
      resize: counting,
      fingerprint,
    });
    return { ...made, written, drawn };
  };
  return { put, build };
}

describe('photos', () => {
  test('are written in two types and two widths, under names that change with them', async () => {
    const { build } = publicFolder({ 'images/speaker/Ada.png': await plain(400, 400) });
    const { hashes, written, problems } = await build(['images/speaker/Ada.png']);
    const hash = hashes.get('images/speaker/Ada.png');
    expect(hash).toMatch(/^[0-9a-f]{8}$/);
    expect([...written.keys()]).toEqual([
      `images/speaker/Ada.${hash}-160.avif`,
      `images/speaker/Ada.${hash}-320.avif`,
      `images/speaker/Ada.${hash}-160.webp`,
      `images/speaker/Ada.${hash}-320.webp`,
    ]);
    expect(problems).toEqual([]);
  });

  test('that have not changed are not created again', async () => {
    const { build } = publicFolder({ 'a.png': await plain(200, 200) });
    const first = await build(['a.png']);
    const second = await build(['a.png']);
    expect([first.drawn, second.drawn]).toEqual([4, 0]);
    expect(second.hashes).toEqual(first.hashes);
    expect([...second.written].map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual(
      [...first.written].map(([name, bytes]) => [name, Buffer.from(bytes)]),
    );
  });

  test('are created again when the file or the code has changed, under new names', async () => {
    const { put, build } = publicFolder({ 'a.png': await plain(200, 200) });
    const names = async (fingerprint: string) => {
      const { drawn, written } = await build(['a.png'], { fingerprint });
      return { drawn, name: [...written.keys()][0] };
    };
    const first = await names('code');
    await put('a.png', await plain(200, 200, 'png', blue));
    const edited = await names('code');
    const newCode = await names('newer code');
    expect([first.drawn, edited.drawn, newCode.drawn]).toEqual([4, 4, 4]);
    expect(edited.name).not.toBe(first.name);
    expect(newCode.name).toBe(edited.name);
  });

  test('are found under any name, percent-encoded or not', async () => {
    const picture = await plain(40, 40);
    const { build } = publicFolder({
      'images/王 峰.png': picture,
      'images/100%.png': picture,
      'images/a%20b.png': picture,
    });
    const paths = [
      'images/王 峰.png',
      'images/%E7%8E%8B%20%E5%B3%B0.png',
      'images/100%.png',
      'images/a%20b.png',
    ];
    const { hashes, problems } = await build(paths);
    expect(problems).toEqual([]);
    expect([...hashes.values()].every((hash) => hash !== null)).toBe(true);
  });

  test('are recognised by their bytes: a PNG called .jpg is a PNG', async () => {
    const { build } = publicFolder({
      'a.jpg': await plain(40, 40, 'png'),
      b: await plain(40, 40, 'gif'),
    });
    const { problems, written } = await build(['a.jpg', 'b']);
    expect(problems).toEqual([]);
    expect(written.size).toBe(8);
  });

  test('that are invalid are reported at their position, and not written', async () => {
    const { build } = publicFolder({
      'drawing.png': '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'page.png': '<!DOCTYPE html><html></html>',
      'empty.png': '',
      'text.png': 'not a picture',
      'cut.png': (await plain(60, 60)).subarray(0, 60),
      'huge.png': await claimsToBeHuge(),
    });
    const paths = ['drawing.png', 'page.png', 'empty.png', 'text.png', 'cut.png', 'huge.png'];
    const { hashes, problems, written } = await build(paths);
    expect([...hashes]).toEqual(paths.map((path) => [path, null]));
    expect(written.size).toBe(0);
    expect(
      problems.every(
        ({ file, line, column }) => file === 'content/sessions/1.md' && line === 7 && column === 3,
      ),
    ).toBe(true);
    expect(problems.map(({ severity, message, hint }) => `${severity}: ${message} ${hint}`))
      .toMatchInlineSnapshot(`
      [
        "warning: Photo "drawing.png" is not a photo: its content is SVG. Save it as JPEG, PNG or WebP; until then initials are shown.",
        "warning: Photo "page.png" is not a photo: its content is HTML. Save it as JPEG, PNG or WebP; until then initials are shown.",
        "warning: Photo "empty.png" is not a photo: its content is empty. Save it as JPEG, PNG or WebP; until then initials are shown.",
        "warning: Photo "text.png" is not a photo: its content is of an unknown type. Save it as JPEG, PNG or WebP; until then initials are shown.",
        "warning: Photo "cut.png" is damaged: it cannot be read to its end. Open it in a picture editor and save it again as JPEG or PNG; until then initials are shown.",
        "warning: Photo "huge.png" has more than 100 million pixels. Make it smaller, 640 by 640 pixels are plenty; until then initials are shown.",
      ]
    `);
  });

  test('outside of the public folder, or missing, are not read', async () => {
    const { put, build } = publicFolder({ 'a.png': await plain(40, 40) });
    await put('../secret.png', await plain(40, 40));
    const paths = [
      '../secret.png',
      '%2e%2e/secret.png',
      'images/../../secret.png',
      'missing.png',
      '.',
      'images',
    ];
    const { hashes, problems, written } = await build(paths);
    expect([...hashes.values()]).toEqual(paths.map(() => null));
    expect(problems).toEqual([]);
    expect(written.size).toBe(0);
  });
});
