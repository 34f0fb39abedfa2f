import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../src/app/styles/tokens.css', import.meta.url), 'utf8');
const swatch = readFileSync(new URL('../../src/app/ui/Swatch.tsx', import.meta.url), 'utf8');

interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** Relative luminance (WCAG 2.2) of a colour in OKLCH (CSS Color 4, sample code), clipped to sRGB. */
function luminance({ l, c, h }: Oklch): number {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Oklch, b: Oklch): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

const number = String.raw`([\d.]+)`;
const oklch = String.raw`oklch\(${number}% ${number} ${number}\)`;

function token(name: string): readonly [light: Oklch, dark: Oklch] {
  const found = new RegExp(String.raw`--color-${name}: light-dark\(${oklch}, ${oklch}\)`).exec(tokens);
  if (!found) throw new Error(`tokens.css has no --color-${name} as light-dark() of two oklch()`);
  const [l1, c1, h1, l2, c2, h2] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return [
    { l: l1 / 100, c: c1, h: h1 },
    { l: l2 / 100, c: c2, h: h2 },
  ];
}

const papers = ['paper', 'surface', 'raised'];
const pairs = [
  ...['ink', 'ink-soft', 'accent', 'warn'].flatMap((ink) =>
    papers.map((paper) => [ink, paper, 4.5] as const),
  ),
  ['accent', 'accent-soft', 4.5] as const,
  ['warn', 'warn-soft', 4.5] as const,
  ['on-accent', 'accent', 4.5] as const,
  ...['star', 'line-strong'].flatMap((line) => papers.map((paper) => [line, paper, 3] as const)),
];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_theme, place) => {
  test.each(pairs)('%s on %s reaches %d:1', (front, back, least) => {
    expect(contrast(token(front)[place], token(back)[place])).toBeGreaterThanOrEqual(least);
  });

  test('a track of any hue can be told from the paper', () => {
    const found = /oklch\(([\d.]+) ([\d.]+) \$\{hue\}\)/.exec(swatch);
    const [l, c] = (found?.slice(1) ?? []).map(Number);
    for (let h = 0; h < 360; h++)
      for (const paper of papers)
        expect(contrast({ l: l ?? NaN, c: c ?? NaN, h }, token(paper)[place])).toBeGreaterThanOrEqual(3);
  });
});
