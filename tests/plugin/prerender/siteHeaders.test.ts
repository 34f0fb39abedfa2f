import { expect, test } from 'vitest';
import { contentSecurityPolicy, foreignHosts } from '../../../src/plugin/prerender/contentSecurityPolicy.ts';
import { headersFile, siteHeaders } from '../../../src/plugin/prerender/siteHeaders.ts';
import { smallProgramme } from './programme.ts';

const programme = smallProgramme();

test('the policy allows inline code only by hash, and only hosts that the programme names', () => {
  const session = programme.sessions[0];
  const speaker = programme.speakers[0];
  if (!session || !speaker) throw new Error('The programme is empty');
  const hosts = foreignHosts(
    {
      ...programme,
      sessions: [{ ...session, video: { en: 'https://www.youtube.com/embed/abc' } }],
      speakers: [{ ...speaker, photos: ['https://photos.example/a.png', 'images/b.png'] }],
    },
    ['https://pictures.example:8443'],
  );
  const policy = contentSecurityPolicy({ scripts: ['let a;'], styles: ['b{}'] }, hosts);
  expect(policy.split('; ')).toMatchInlineSnapshot(`
    [
      "default-src 'self'",
      "script-src 'self' 'sha256-81WALLbUROF1pWdYjuQYKuIcGgY/+TqVJr8UsV6Tkvo='",
      "style-src-elem 'self' 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='",
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data: https://photos.example https://pictures.example:8443",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]
  `);
  expect(contentSecurityPolicy({ scripts: [], styles: [] }, { images: [], frames: [] })).toContain(
    "frame-src 'none'",
  );
  expect(headersFile(siteHeaders(policy), '/2021/').text).toContain(
    `/2021/*\n  Content-Security-Policy: ${policy}; frame-ancestors 'self'\n`,
  );
  expect(headersFile(siteHeaders(policy), '/').text).toMatchInlineSnapshot(`
    "/*
      Content-Security-Policy: default-src 'self'; script-src 'self' 'sha256-81WALLbUROF1pWdYjuQYKuIcGgY/+TqVJr8UsV6Tkvo='; style-src-elem 'self' 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; style-src-attr 'unsafe-inline'; img-src 'self' data: https://photos.example https://pictures.example:8443; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'
      Cross-Origin-Opener-Policy: same-origin
      Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()
      Referrer-Policy: strict-origin-when-cross-origin
      X-Content-Type-Options: nosniff
    /assets/*
      Cache-Control: public, max-age=31536000, immutable
    /sw.js
      Cache-Control: no-cache
    /version.json
      Cache-Control: no-cache
    /embed.js
      Cache-Control: no-cache
    "
  `);
});
