import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serverSnippets, writeServerSnippets } from '../../../src/plugin/prerender/serverSnippets.ts';
import { siteHeaders } from '../../../src/plugin/prerender/siteHeaders.ts';
import { freePort } from '../../site/freePort.ts';

const headers = siteHeaders("default-src 'self'; img-src 'self' https://photos.example");
const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find(
  (path) => spawnSync(path, ['-v']).status === 0,
);
const folder = mkdtempSync(join(tmpdir(), 'lectern-nginx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every server has the same headers', () => {
  test.each(serverSnippets('/srv/site', headers, '/2027/'))('$name', ({ text }) => {
    for (const [name] of [...headers.all, ...headers.assets]) expect(text).toMatch(new RegExp(`${name} "`));
    for (const [, value] of headers.all) expect(text).toContain(value);
    for (const ending of ['ics', 'webmanifest', 'atom']) expect(text).toContain(ending);
    expect(text).toContain('/2027/');
  });
});

/** A site of a few files, served by nginx from the snippet that is written beside it. */
async function served(base: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const home = mkdtempSync(join(folder, 'home-'));
  const site = join(home, 'site');
  const files: Readonly<Record<string, string>> = {
    'index.html': '<!doctype html><title>Agenda</title>',
    '404.html': '<!doctype html><title>Nothing here</title>',
    'tracks/index.html': '<!doctype html><title>Tracks</title>',
    'assets/app.1a2b.js': `// ${'x'.repeat(2000)}`,
    'calendar/all.ics': 'BEGIN:VCALENDAR',
    'manifest.webmanifest': '{}',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), text);
  }
  writeServerSnippets(site, headers, base);
  const port = await freePort();
  const configuration = join(home, 'nginx.conf');
  writeFileSync(
    join(home, 'mime.types'),
    'types { text/html html; application/javascript js; text/css css; }',
  );
  writeFileSync(
    configuration,
    [
      'worker_processes 1; error_log /dev/null; user root;',
      `pid ${home}/pid;`,
      'events { worker_connections 64; }',
      'http { access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${home}/${name};`,
      ),
      `server { listen 127.0.0.1:${port}; include ${site}.nginx.conf; } }`,
    ].join('\n'),
  );
  execFileSync(nginx ?? '', ['-t', '-c', configuration], { stdio: 'pipe' });
  // It listens once it runs in the background.
  execFileSync(nginx ?? '', ['-c', configuration], { stdio: 'ignore' });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => void execFileSync(nginx ?? '', ['-c', configuration, '-s', 'stop'], { stdio: 'ignore' }),
  };
}

describe.skipIf(nginx === undefined)('nginx, if it is installed', () => {
  test.each(['/', '/2027/'])('serves the site at %s', async (base) => {
    const { url, stop } = await served(base);
    try {
      const get = (path: string) => fetch(url + base + path, { redirect: 'manual' });
      const page = await get('');
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      for (const [name, value] of headers.all) expect(page.headers.get(name)).toBe(value);
      const script = await get('assets/app.1a2b.js');
      expect(script.status).toBe(200);
      expect(script.headers.get('cache-control')).toContain('immutable');
      expect(script.headers.get('content-encoding')).toBe('gzip');
      expect(script.headers.get('content-security-policy')).toBe(page.headers.get('content-security-policy'));
      expect((await get('calendar/all.ics')).headers.get('content-type')).toBe(
        'text/calendar; charset=utf-8',
      );
      expect((await get('manifest.webmanifest')).headers.get('content-type')).toBe(
        'application/manifest+json',
      );
      const missing = await get('sessions/none/');
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('Nothing here');
      expect((await get('tracks')).headers.get('location')).toBe(`${base}tracks/`);
      if (base !== '/')
        expect((await fetch(url + base.slice(0, -1), { redirect: 'manual' })).status).toBe(301);
    } finally {
      stop();
    }
  });
});
