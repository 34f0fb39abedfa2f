import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentOf, luminanceOf } from '../../src/model/accent.ts';

const written = readFileSync(new URL('../../src/app/styles/tokens.css', import.meta.url), 'utf8');

interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Linear = readonly [red: number, green: number, blue: number];

/** A colour in OKLCH in linear sRGB (CSS Color 4, sample code), clipped to it. */
function linearOf({ l, c, h }: Oklch): Linear {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return [red, green, blue];
}

/** The colour of `front` with this opacity on `back`: browsers blend encoded sRGB. */
function blended(front: Oklch, opacity: number, back: Oklch): Linear {
  const encode = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
  const decode = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const [over, under] = [linearOf(front), linearOf(back)];
  const part = (at: 0 | 1 | 2) => decode(encode(over[at]) * opacity + encode(under[at]) * (1 - opacity));
  return [part(0), part(1), part(2)];
}

/** The contrast of two colours by their relative luminance (WCAG 2.2). */
function contrast(a: Oklch | Linear, b: Oklch | Linear): number {
  const luminance = (colour: Oklch | Linear) => {
    const [red, green, blue] = 'l' in colour ? linearOf(colour) : colour;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

const number = String.raw`([\d.]+)`;
const oklch = String.raw`oklch\(${number}% ${number} ${number}\)`;

/** tokens.css with an accent, as a browser computes it. */
function tokensWith({ hue, chroma }: { readonly hue: number; readonly chroma: number }): string {
  return written
    .replaceAll('var(--accent-hue)', `${hue}`)
    .replaceAll(/calc\(var\(--accent-chroma\) \* ([\d.]+)\)/g, (_, part) =>
      (chroma * Number(part)).toFixed(4),
    );
}

const shipped = {
  hue: Number(/--accent-hue: ([\d.]+)/.exec(written)?.[1]),
  chroma: Number(/--accent-chroma: ([\d.]+)/.exec(written)?.[1]),
};

function token(name: string, tokens = tokensWith(shipped)): readonly [light: Oklch, dark: Oklch] {
  const found = new RegExp(String.raw`--color-${name}: light-dark\(\s*${oklch},\s*${oklch}\s*\)`).exec(
    tokens,
  );
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

/** Without the hue, which differs by track. */
function trackColour(name: string): readonly [light: Omit<Oklch, 'h'>, dark: Omit<Oklch, 'h'>] {
  const colour = String.raw`oklch\(${number}% ${number} var\(--hue\)\)`;
  const found = new RegExp(String.raw`--track-${name}: light-dark\(${colour}, ${colour}\)`).exec(written);
  if (!found) throw new Error(`tokens.css has no --track-${name}`);
  const [l1 = 0, c1 = 0, l2 = 0, c2 = 0] = found.slice(1).map(Number);
  return [
    { l: l1 / 100, c: c1 },
    { l: l2 / 100, c: c2 },
  ];
}

const papers = ['paper', 'surface', 'raised'];
const pairs = [
  ...['ink', 'ink-soft', 'accent', 'warn'].flatMap((ink) =>
    papers.map((paper) => [ink, paper, 4.5] as const),
  ),
  ['accent', 'accent-soft', 4.5] as const,
  ['warn', 'warn-soft', 4.5] as const,
  ['ink', 'accent-soft', 4.5] as const,
  ['ink', 'warn-soft', 4.5] as const,
  ...papers.map((paper) => ['now', paper, 4.5] as const),
  // The ring of the focus.
  ...papers.map((paper) => ['accent', paper, 3] as const),
  ['on-accent', 'accent', 4.5] as const,
  ...['star', 'line-strong'].flatMap((line) => papers.map((paper) => [line, paper, 3] as const)),
];

/** The share of the colour of now behind a row that is on, from its style sheet. */
const tintOfRunning =
  Number(
    /color-mix\(in oklch, var\(--color-now\) ([\d.]+)%, transparent\)/.exec(
      readFileSync(new URL('../../src/app/features/agenda/SessionRow.module.css', import.meta.url), 'utf8'),
    )?.[1],
  ) / 100;

/** Each component in steps, out of phase with the others, so that all corners of sRGB occur. */
const accents = Array.from({ length: 300 }, (_, at) => {
  const part = (step: number) => ((at * step) % 256).toString(16).padStart(2, '0');
  return `#${part(97)}${part(59)}${part(23)}`;
}).concat('#000', '#fff', '#ff0', '#00f', '#0f0', '#f00');

test('text on the accent is readable for any accent', () => {
  for (const accent of accents) {
    const [a, b] = [luminanceOf(accent), accentOf(accent).on === 'white' ? 1 : 0].toSorted((x, y) => y - x);
    expect(((a ?? 0) + 0.05) / ((b ?? 0) + 0.05), accent).toBeGreaterThanOrEqual(4.5);
  }
});

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_theme, index) => {
  const running = blended(token('now')[index], tintOfRunning, token('paper')[index]);

  test.each(pairs)('%s on %s has a contrast of %d:1', (front, back, least) => {
    expect(contrast(token(front)[index], token(back)[index])).toBeGreaterThanOrEqual(least);
  });

  test('every pair, for 300 accents', () => {
    for (const accent of accents) {
      const tokens = tokensWith(accentOf(accent));
      for (const [front, back, least] of pairs) {
        expect(
          contrast(token(front, tokens)[index], token(back, tokens)[index]),
          `${front} on ${back} for ${accent}`,
        ).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test('the bar, the ink and the fill of a track of any hue', () => {
    const [bar, ink, fill] = ['bar', 'ink', 'fill'].map((name) => trackColour(name)[index]);
    for (let h = 0; h < 360; h++) {
      const [barAt, inkAt, fillAt] = [bar, ink, fill].map((colour) => ({ ...colour, h }) as Oklch);
      if (!barAt || !inkAt || !fillAt) throw new Error('unreachable');
      for (const paper of papers) {
        expect(contrast(barAt, token(paper)[index])).toBeGreaterThanOrEqual(3);
        expect(contrast(inkAt, token(paper)[index])).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(inkAt, fillAt)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inkAt, running)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(barAt, running)).toBeGreaterThanOrEqual(3);
    }
  });

  test('the text and the star of a row that is on now, for any accent', () => {
    for (const accent of accents) {
      const tokens = tokensWith(accentOf(accent));
      for (const front of ['ink', 'ink-soft', 'accent', 'now'])
        expect(
          contrast(token(front, tokens)[index], running),
          `${front} for ${accent}`,
        ).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(token('star')[index], running)).toBeGreaterThanOrEqual(3);
  });

  test('the text of the button of a saved session', () => {
    const back = blended(token('star')[index], 0.12, token('raised')[index]);
    expect(contrast(token('ink')[index], back)).toBeGreaterThanOrEqual(4.5);
  });
});
