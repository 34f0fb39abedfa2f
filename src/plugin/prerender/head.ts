import { inLocale, type Locale, type Localized } from '../../model/locale.ts';
import type { Conference } from '../../model/conference.ts';
import { instantOf, isoWithOffset, parseLocalDateTime } from '../../model/zonedTime.ts';
import { daysInWords, formatLocale } from '../formatLocale.ts';
import { outsideWordsFor } from '../interfaceWords.ts';
import { htmlText } from '../../model/text/html.ts';
import { escapeHtml, scriptJson, summaryOf } from './escape.ts';
import { conferenceJsonLd, sessionJsonLd, speakerJsonLd, type AbsoluteAddress } from './jsonLd.ts';
import type { HeadSubject } from './headSubject.ts';
import type { Page } from './pages.ts';
import { inEveryLocale } from './siteNames.ts';
import { appleIcon } from '../pictures/siteIcons.ts';
import { manifestFile } from './manifest.ts';
import { ownTitleMarker, titleMarker } from './renderTask.ts';

/** The length that search engines and chats show. */
const descriptionLength = 180;

export interface HeadWriter {
  /**
   * The part of a page's head that differs from page to page: title, description, addresses, preview, data. Its
   * titles are put in when the page is rendered, by `withTitles`.
   */
  write(page: HeadPage, subject: HeadSubject, preview: string | null): string;
}

type HeadPage = Pick<Page, 'kind' | 'locale' | 'path' | 'isWithdrawn'>;

/** Only gets the conference and each page's subject, so that heads cannot depend on anything else. */
export function headWriter(conference: Conference, base: string): HeadWriter {
  const { locales } = conference;
  const address: AbsoluteAddress = (path) =>
    conference.url === null ? null : conference.url + path.slice(1);
  const within = (path: string) => address(path) ?? base + path.slice(1);

  // Once per locale, because Intl takes longer than everything else in a head.
  const networkLocales = new Map(locales.map((locale) => [locale, networkLocale(locale)]));
  const firstNoon = noonOf(conference);
  const conferenceIn = new Map(locales.map((locale) => [locale, describeConference(locale)]));

  return { write };

  function write(page: HeadPage, subject: HeadSubject, preview: string | null): string {
    const { locale, path, kind } = page;
    const { session, speaker } = subject;
    const about = descriptionOf(subject, locale);
    const description = about || (conferenceIn.get(locale) ?? '');
    const tags = [
      `<title>${titleMarker}</title>`,
      meta('description', description),
      ...(kind === 'notFound' || page.isWithdrawn ? [meta('robots', 'noindex')] : links(page)),
      property('og:type', kind === 'speaker' ? 'profile' : 'website'),
      property('og:site_name', say(conference.name, locale) ?? ''),
      property('og:title', ownTitleMarker),
      property('og:description', description),
      property('og:url', within(path)),
      property('og:locale', networkLocales.get(locale) ?? ''),
      ...locales.map((each) =>
        each === locale ? '' : property('og:locale:alternate', networkLocales.get(each) ?? ''),
      ),
      ...(preview === null
        ? []
        : [
            property('og:image', within(`/${preview}`)),
            property('og:image:width', '1200'),
            property('og:image:height', '630'),
            property('og:image:alt', titleMarker),
          ]),
      // For the script in index.html, which reserves space if the visitor's clock shows another time.
      meta('lectern:noon', firstNoon),
      `<link rel="manifest" href="${escapeHtml(base + manifestFile(locale, locales[0]))}" />`,
      `<link rel="apple-touch-icon" href="${escapeHtml(base + appleIcon.file)}" />`,
      // For the script in index.html, which says it where the scripts do not come.
      meta('lectern:no-scripts', outsideWordsFor(locale).noScripts),
      meta('twitter:card', preview === null ? 'summary' : 'summary_large_image'),
    ];
    const data = jsonLd();
    if (data) tags.push(`<script type="application/ld+json">${scriptJson(data)}</script>`);
    return tags.filter(Boolean).join('\n');

    function jsonLd(): object | null {
      const of = { conference, locale, address };
      if (session) return sessionJsonLd(session, subject, path, about, of);
      if (speaker) return speakerJsonLd(speaker, path, about, of);
      return kind === 'agenda' ? conferenceJsonLd(of) : null;
    }
  }

  function links({ kind, locale, path }: HeadPage): readonly string[] {
    const inEvery = inEveryLocale(path, locale, locales);
    return [
      `<link rel="canonical" href="${escapeHtml(within(path))}" />`,
      ...inEvery.map(
        ([each, other]) => `<link rel="alternate" hreflang="${each}" href="${escapeHtml(within(other))}" />`,
      ),
      `<link rel="alternate" hreflang="x-default" href="${escapeHtml(within(inEvery[0]?.[1] ?? path))}" />`,
      // For feed readers that get the page's address.
      kind === 'changes' && conference.url !== null
        ? `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(within(`${path.slice(0, -1)}.atom`))}" />`
        : '',
    ];
  }

  /** The description of the page's subject; empty if it has none. */
  function descriptionOf({ session, speaker, track, ownPage }: HeadSubject, locale: Locale): string {
    const html = say(session?.abstract ?? speaker?.bio ?? track?.introduction ?? ownPage?.text ?? {}, locale);
    return html ? summaryOf(htmlText(html).replace(/\s+/g, ' '), descriptionLength) : '';
  }

  function describeConference(locale: Locale): string {
    const when = daysInWords(conference.days, formatLocale(locale, conference.timezone));
    return [say(conference.name, locale), when].filter(Boolean).join(' · ');
  }

  function say<Value>(words: Localized<Value>, locale: Locale): Value | undefined {
    return inLocale(words, locale, locales)?.value;
  }
}

/** Noon at the venue on the first day, with its UTC offset (ISO 8601); empty without days. */
function noonOf({ days: [first], timezone }: Conference): string {
  const noon = first === undefined ? null : parseLocalDateTime(`${first}T12:00`);
  return noon === null ? '' : isoWithOffset(instantOf(noon, timezone), timezone);
}

/** The locale for Open Graph, with the likely territory: `zh_CN`. */
function networkLocale(locale: Locale): string {
  const { language, region = '' } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
}

export function meta(name: string, content: string): string {
  return content && `<meta name="${name}" content="${escapeHtml(content)}" />`;
}

function property(name: string, content: string): string {
  return content && `<meta property="${name}" content="${escapeHtml(content)}" />`;
}
