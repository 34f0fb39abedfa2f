/** A colour in sRGB, each part from 0 to 1. */
type Rgb = readonly [red: number, green: number, blue: number];

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** The hue and chroma of a colour in OKLCH, and the colour of text on it. */
export interface Accent {
  /** In OKLCH, 0 to 1. */
  readonly lightness: number;
  /** In degrees, 0 to 360. */
  readonly hue: number;
  /** At most 0.15, which sRGB has at the lightness of text in every hue. */
  readonly chroma: number;
  /** Black or white, whichever is read better: at least 4.5:1 on every colour (WCAG 2.2). */
  readonly on: 'black' | 'white';
}

/** Whether it is a colour as `#0a6` or `#00aa66`. */
export const isHexColour = (text: string): boolean => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text);

function rgbOf(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** Relative luminance (WCAG 2.2), 0 to 1. */
export function luminanceOf(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map(linear) as readonly number[] as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two luminances (WCAG 2.2), 1 to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const mostChroma = 0.15;

/**
 * What the tokens of a site are made from: they take the hue of the conference's colour at a lightness of their own, so
 * that text and controls reach WCAG AA in both themes whatever the colour (conversion: CSS Color 4, sample code).
 *
 * @param hex `#0a6` or `#00aa66`
 */
export function accentOf(hex: string): Accent {
  const [red, green, blue] = rgbOf(hex).map(linear) as readonly number[] as Rgb;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  return {
    lightness: Math.round(lightness * 1000) / 1000,
    hue: (Math.round((hue + 360) * 10) % 3600) / 10,
    chroma: Math.round(Math.min(mostChroma, Math.hypot(a, b)) * 1000) / 1000,
    // Where black and white are read equally well.
    on: luminanceOf(hex) > 0.179 ? 'black' : 'white',
  };
}

/** The lightness (OKLCH) of text and controls in each theme, as in tokens.css: every hue can be read at it. */
export const textLightness = { light: 0.46, dark: 0.79 } as const;

/** The custom properties of an accent, for the `style` of the root element; tokens.css derives all colours from them. */
export function accentStyle(hex: string): string {
  const { hue, chroma, on } = accentOf(hex);
  return `--accent-hue:${hue};--accent-chroma:${chroma};--brand:${hex};--on-brand:${on}`;
}
