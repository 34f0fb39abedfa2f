import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accentOf, textLightness } from '../../src/model/accent.ts';
import { projectRoot } from '../site/buildSite.ts';

// tests/app/styles.test.ts checks the contrast of every accent.

test('uses the lightness values of tokens.css', () => {
  const tokens = readFileSync(join(projectRoot, 'src/app/styles/tokens.css'), 'utf8');
  const [, light, dark] =
    /--color-accent: light-dark\(\s*oklch\((\d+)%[^,]*,\s*oklch\((\d+)%/.exec(tokens) ?? [];
  expect([Number(light) / 100, Number(dark) / 100]).toEqual([textLightness.light, textLightness.dark]);
});

test.each([
  ['#ffffff', 1, null],
  ['#000', 0, null],
  ['#ff0000', 0.628, 29],
  ['#0000ff', 0.452, 264],
])('%s has the lightness and hue of CSS Color 4', (colour, lightness, hue) => {
  const made = accentOf(colour);
  expect(made.lightness).toBeCloseTo(lightness, 2);
  if (hue !== null) expect(Math.round(made.hue)).toBe(hue);
});
