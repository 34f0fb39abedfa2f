import { expect, test } from 'vitest';
import { oklch } from '../../../src/plugin/pictures/oklch.ts';

test.each([
  ['white', [1, 0, 0], '#ffffff'],
  ['black', [0, 0, 0], '#000000'],
  // The primaries of sRGB, as CSS Color 4 gives them in OKLCH.
  ['red', [0.62796, 0.25768, 29.23], '#ff0000'],
  ['green', [0.51975, 0.17686, 142.5], '#008000'],
  ['blue', [0.45201, 0.31321, 264.05], '#0000ff'],
] as const)('%s', (_name, [lightness, chroma, hue], hex) => {
  const bytes = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const wanted = bytes(hex);
  for (const [index, byte] of bytes(oklch(lightness, chroma, hue)).entries())
    expect(Math.abs(byte - (wanted[index] ?? 0))).toBeLessThanOrEqual(1);
});

test('a green outside of sRGB is clipped', () => {
  expect(oklch(0.8, 0.4, 142)).toMatch(/^#00f[0-9a-f]00$/);
});
