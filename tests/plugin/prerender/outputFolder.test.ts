import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOutputFolder } from '../../../src/plugin/prerender/outputFolder.ts';
import { openSiteFolder } from '../../../src/plugin/prerender/siteFolder.ts';
import { projectCache } from '../../../src/plugin/cache/buildCache.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const site = {
  'dist/index.html': '<!doctype html>',
  'dist/404.html': '<!doctype html>',
  'dist/programme.json': '{\n "version": 1,\n "conference": {\n  "name": {}}}\n',
};

interface Project {
  readonly files?: Readonly<Record<string, string>>;
  readonly content?: string;
  readonly public?: string;
}

/** A project with content, public files and these, and a function that checks an output folder. */
function project({ files = {}, content = 'content', public: shown = 'public' }: Project = {}) {
  const root = join(temporaryFolder(), 'project');
  mkdirSync(root);
  const all = { 'content/conference.yaml': '', 'public/favicon.svg': '', 'src/index.ts': '', ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const at = (name: string) => join(root, name);
  const options = (out: string) => ({ root, content: at(content), public: at(shown), out: at(out) });
  const check = (out: string) => checkOutputFolder(options(out), projectCache(root));
  const open = (out: string) => openSiteFolder(at(out), at(`${out}.next/site`), projectCache(root));
  return { at, root, check, open };
}

describe('the build refuses an output folder', () => {
  test.each([
    ['the project', '.', "that is the project's folder"],
    ['what holds it', '..', "that contains the project's folder"],
    ['the content', 'content', 'that is the content folder'],
    ['a folder of the content', 'content/dist', 'that is in the content folder'],
    ['the public folder', 'public', 'that is the public folder'],
    ['a folder of the public folder', 'public/agenda', 'that is in the public folder'],
    ['code', 'src', 'it holds "index.ts", which'],
    ['a file', 'src/index.ts', 'that is a file'],
    ['a link to the content', 'linked', 'that is the content folder'],
  ])('%s', (_what, out, words) => {
    const { at, check } = project();
    symlinkSync(at('content'), at('linked'));
    expect(() => check(out)).toThrow(words);
  });

  test('that contains only the content', () => {
    const { check } = project({ content: '../conference/content' });
    expect(() => check('../conference')).toThrow('that contains the content folder');
  });

  test('whose neighbours, which a build removes, are the content', () => {
    const { check } = project({ content: 'site.next' });
    expect(() => check('site')).toThrow('"site.next" beside it, where a build works, is the content folder');
  });

  test.each<[what: string, files: Readonly<Record<string, string>>]>([
    ['somebody’s files', { 'dist/thesis.txt': 'years of work' }],
    ['what another tool has built', { 'dist/index.html': '', 'dist/404.html': '' }],
    ['another programme.json', { ...site, 'dist/programme.json': '{"version":"1.0"}' }],
    ['a repository alone', { 'dist/.git/HEAD': '' }],
    ['a site in a repository', { ...site, 'dist/.git/HEAD': '' }],
  ])('with %s', (_what, files) => {
    expect(() => project({ files }).check('dist')).toThrow(/^AGENDA_OUT is "dist": it (?:holds|has)/);
  });

  test('with a message that has the reason and a solution, without a stack trace', () => {
    const { check } = project({ files: { 'dist/index.html': '', 'dist/app.js': '' } });
    let error: unknown;
    try {
      check('dist');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchInlineSnapshot(
      `[Error: AGENDA_OUT is "dist": it holds "app.js" and 1 more, which a build would remove, and is not a site built by Lectern (those have a programme.json, a 404.html and an index.html). If nothing in it is needed, empty it. Nothing was built, and nothing in it was touched. Name a new or empty folder, or one that a site was built into before.]`,
    );
    expect((error as Error).stack).toBe((error as Error).message);
  });

  test('that was a site and has something else in it now', () => {
    const { at, check, open } = project();
    const built = open('dist');
    built.write('index.html', 'page');
    built.commit();
    rmSync(at('dist'), { recursive: true });
    mkdirSync(at('dist'));
    writeFileSync(at('dist/index.html'), 'not a page');
    expect(() => check('dist')).toThrow('"dist"');
  });
});

describe('the build accepts', () => {
  test.each<[what: string, files: Readonly<Record<string, string>>]>([
    ['a folder that is not there', {}],
    ['one with nothing but what systems leave', { 'dist/.DS_Store': 'x', 'dist/.nojekyll': '' }],
    ['a site of an earlier version, or without its cache', { ...site, 'dist/assets/a.js': '' }],
  ])('%s', (_what, files) => {
    expect(() => project({ files }).check('dist')).not.toThrow();
  });

  test('an empty folder', () => {
    const { at, check } = project();
    mkdirSync(at('dist'));
    expect(() => check('dist')).not.toThrow();
  });

  test('a folder outside of the project', () => {
    expect(() => project().check('../site')).not.toThrow();
  });

  test('a folder of the project even if the content folder is the project', () => {
    expect(() => project({ content: '..' }).check('dist')).not.toThrow();
  });

  test('an incomplete site, if it is recorded', () => {
    const { at, check, open } = project();
    const built = open('dist');
    built.write('index.html', 'page');
    built.write('programme.json', '{}');
    built.commit();
    rmSync(at('dist/programme.json'));
    expect(() => check('dist')).not.toThrow();
  });

  test('what a killed build left while it replaced the site', () => {
    const { at, check, open } = project();
    const killed = open('dist');
    killed.write('a.html', 'page');
    // Its last step: there is no folder to replace, and the record is not written yet.
    rmSync(at('dist.next'), { recursive: true });
    expect(() => killed.commit()).toThrow();
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(at('dist/a.html'), 'half a pa');
    expect(() => check('dist')).not.toThrow();
    expect(readFileSync(at('dist/a.html'), 'utf8')).toBe('half a pa');
  });
});
