import { join } from 'node:path';
import { addressInLocale } from '../model/agenda/agendaOf.ts';
import { inLocale, type Locale, type Localized } from '../model/locale.ts';
import type { Html } from '../model/text/html.ts';
import type { OwnPage, OwnPageId } from '../model/ownPage.ts';
import type { Sponsors } from '../model/programme.ts';
import type { Assembly } from './assemble/assemble.ts';
import { nearestFile } from './files/publicFiles.ts';
import { outsideWordsFor } from './interfaceWords.ts';
import { renderMarkdown } from './markdown.ts';
import { leadsOutside } from './markup/address.ts';
import { readLogo, type LogoFile } from './pictures/logoFile.ts';
import { escapeHtml } from './prerender/escape.ts';
import type { RuleName } from './lint/rules.ts';
import { warning, didYouMean, type Problem } from './problem.ts';
import type { NamedLogo, SponsorLevel, SponsorRecord } from './sponsorsSchema.ts';

interface Options {
  /** The file, as shown in problems. */
  readonly path: string;
  readonly locales: readonly [Locale, ...Locale[]];
  /** The path the site is served under: begins and ends with a slash. */
  readonly base: string;
  /** Absolute. */
  readonly publicFolder: string;
  readonly publicFiles: ReadonlySet<string>;
}

/** The space for a logo in CSS pixels. Logos of one level have the same area, so that wide ones are not the largest. */
interface Frame {
  readonly area: number;
  readonly width: number;
  readonly height: number;
}

/** By level; the last one is for all further levels. */
const frames: readonly Frame[] = [
  { area: 16_000, width: 288, height: 96 },
  { area: 10_000, width: 232, height: 76 },
  { area: 6000, width: 176, height: 60 },
];
const stripFrame: Frame = { area: 3000, width: 140, height: 36 };

const mostKilobytes = 200;

/** The page of the sponsors: that of pages/sponsors.md, if there is one. */
export const sponsorsId = 'sponsors' as OwnPageId;

export interface SponsorsReading {
  readonly sponsors: Sponsors;
  /** What can have links: the page in the default locale, and the sponsors' own texts in the others. */
  readonly texts: readonly Html[];
  /** The hosts of images in their texts that are not on the site. */
  readonly imageHosts: readonly string[];
  readonly problems: readonly Problem[];
}

/** The assembly with the sponsors, and a page of theirs if the organiser has not written one. */
export function withSponsors(
  assembly: Assembly,
  { sponsors, imageHosts }: Pick<SponsorsReading, 'sponsors' | 'imageHosts'>,
): Assembly {
  const { programme } = assembly;
  const { locales } = programme.conference;
  const title = Object.fromEntries(locales.map((locale) => [locale, outsideWordsFor(locale).sponsors]));
  const page: OwnPage = { id: sponsorsId, title, text: {}, nav: true };
  const isWritten = programme.pages.some(({ id }) => id === sponsorsId);
  return {
    ...assembly,
    programme: { ...programme, pages: isWritten ? programme.pages : [...programme.pages, page], sponsors },
    imageHosts: [...new Set([...assembly.imageHosts, ...imageHosts])].sort(),
  };
}

/**
 * The sponsors as HTML: their page, and the strip below the agenda if a level asks for it.
 *
 * @returns problems: logos that are missing, unreadable or too large, and those of the texts
 */
export async function sponsorsHtml(
  levels: readonly SponsorLevel[],
  options: Options,
): Promise<SponsorsReading> {
  const { path, locales, base } = options;
  const { logos, problems } = await readLogos(levels, options);
  const imageHosts = new Set<string>();
  const texts = new Set<Html>();
  const rootOf = (locale: Locale) => (locale === locales[0] ? '' : `/${locale}`);

  const nameIn = ({ name }: Pick<SponsorRecord, 'name'>, locale: Locale) =>
    inLocale(name, locale, locales) ?? { value: '', locale };
  const textIn = ({ text, textPosition: position }: SponsorRecord, locale: Locale): string => {
    const found = inLocale(text, locale, locales);
    if (found === null) return '';
    const { html, problems: ofText, ...more } = renderMarkdown(found.value, { path, ...position, base });
    for (const host of more.imageHosts) imageHosts.add(host);
    if (locale === found.locale) problems.push(...ofText);
    texts.add(html);
    return `<div${langOf(found.locale, locale)}>${html}</div>`;
  };
  const markOf = (sponsor: SponsorRecord, locale: Locale, frame: Frame): string => {
    const name = nameIn(sponsor, locale);
    const shown = sponsor.logo && logos.get(sponsor.logo.path);
    if (!shown) return `<span${langOf(name.locale, locale)}>${escapeHtml(name.value)}</span>`;
    const picture = ({ path: file, width, height }: ShownLogo, on: string) => {
      const size = sizeIn(frame, width / height);
      const source = base + file.split('/').map(encodeURIComponent).join('/');
      return `<img src="${source}" alt="${escapeHtml(name.value)}" width="${size.width}" height="${size.height}"${on && ` data-on="${on}"`} loading="lazy" decoding="async">`;
    };
    const dark = sponsor.logoDark && logos.get(sponsor.logoDark.path);
    return dark
      ? picture(shown, 'light') + picture(dark, 'dark')
      : picture(shown, shown.isLostOnDark ? 'plate' : '');
  };
  const linked = ({ href }: SponsorRecord, locale: Locale, inner: string): string => {
    if (href === null) return inner;
    const rel = leadsOutside(href) ? ' rel="sponsored noopener"' : '';
    const local = /^[a-z][a-z\d+.-]*:|^[#?]/i.test(href) ? href : `/${href.replace(/^\.?\//, '')}`;
    const address = addressInLocale(local, rootOf(locale));
    return `<a href="${escapeHtml(address.startsWith('/') ? base + address.slice(1) : address)}"${rel}>${inner}</a>`;
  };
  const item = (sponsor: SponsorRecord, locale: Locale, frame: Frame, text: string) =>
    `<li>${linked(sponsor, locale, markOf(sponsor, locale, frame))}${text}</li>`;

  const page = (locale: Locale): string =>
    levels
      .filter(({ sponsors }) => sponsors.length > 0)
      .map((level, index) => {
        const frame = frames[Math.min(index, frames.length - 1)] ?? stripFrame;
        const name = nameIn(level, locale);
        const items = level.sponsors.map((sponsor) => item(sponsor, locale, frame, textIn(sponsor, locale)));
        return `<h2${langOf(name.locale, locale)}>${escapeHtml(name.value)}</h2><ul>${items.join('')}</ul>`;
      })
      .join('');
  const strip = (locale: Locale): string => {
    const items = levels
      .filter((level) => level.strip)
      .flatMap(({ sponsors }) => sponsors.map((sponsor) => item(sponsor, locale, stripFrame, '')));
    const all = `${base.slice(0, -1)}${rootOf(locale)}/pages/${sponsorsId}/`;
    return `<h2><a href="${all}">${escapeHtml(outsideWordsFor(locale).sponsors)}</a></h2><ul>${items.join('')}</ul>`;
  };
  const inEach = (html: (locale: Locale) => string) =>
    Object.fromEntries(locales.map((locale) => [locale, html(locale) as Html])) as Localized<Html>;
  const hasStrip = levels.some((level) => level.strip && level.sponsors.length > 0);
  const sponsors = { page: inEach(page), ...(hasStrip && { strip: inEach(strip) }) };
  const withLinks = [sponsors.page[locales[0]] ?? ('' as Html), ...texts];
  return { sponsors, texts: withLinks, imageHosts: [...imageHosts], problems: withoutDuplicates(problems) };
}

interface ShownLogo extends LogoFile {
  readonly path: string;
}

async function readLogos(
  levels: readonly SponsorLevel[],
  { path: file, publicFolder, publicFiles }: Options,
): Promise<{ readonly logos: ReadonlyMap<string, ShownLogo>; readonly problems: Problem[] }> {
  const logos = new Map<string, ShownLogo>();
  const problems: Problem[] = [];
  const warn = (rule: RuleName, logo: NamedLogo, message: string, hint: string) =>
    problems.push(warning(rule, file, message, hint, logo));
  const named = levels
    .flatMap(({ sponsors }) => sponsors.flatMap(({ logo, logoDark }) => [logo, logoDark]))
    .filter((one) => one !== null);
  for (const logo of named) {
    const { path } = logo;
    if (!publicFiles.has(path)) {
      const nearest = nearestFile(path, publicFiles);
      warn(
        'picture-missing',
        logo,
        `Logo "${path}" is not in the public folder.`,
        didYouMean(nearest, `Put the file at public/${path}.`),
      );
      continue;
    }
    const read = await readLogo(join(publicFolder, path)).catch(() => null);
    if (read === null) {
      warn(
        'value',
        logo,
        `Logo "${path}" cannot be read as a picture.`,
        'Save it again as SVG, PNG, JPEG or WebP.',
      );
      continue;
    }
    logos.set(path, { path, ...read });
    const kilobytes = Math.round(read.size / 1000);
    if (kilobytes > mostKilobytes)
      warn(
        'logo-large',
        logo,
        `Logo "${path}" has ${kilobytes} kB, more than ${mostKilobytes}.`,
        'Save it as SVG, or no wider than 600 pixels: it is published as it is.',
      );
  }
  return { logos, problems };
}

/** The size of a picture with the area of a frame, within its width and height. */
function sizeIn(frame: Frame, ratio: number): { readonly width: number; readonly height: number } {
  const height = Math.min(Math.sqrt(frame.area / ratio), frame.height, frame.width / ratio);
  return { width: Math.max(1, Math.round(height * ratio)), height: Math.max(1, Math.round(height)) };
}

const langOf = (written: Locale, page: Locale) => (written === page ? '' : ` lang="${escapeHtml(written)}"`);

/** Removes duplicates: a text for several languages is rendered for each. */
function withoutDuplicates(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}
