import { inLocale } from '../../model/locale.ts';
import type { Locale, Localized } from '../../model/locale.ts';
import type { Conference } from '../../model/conference.ts';
import { htmlText } from '../../model/text/htmlText.ts';
import { escapeHtml, scriptJson, summaryOf } from './escape.ts';
import { conferenceJsonLd, sessionJsonLd, speakerJsonLd } from './jsonLd.ts';
import type { AbsoluteAddress } from './jsonLd.ts';
import type { HeadSubject } from './headSubject.ts';
import type { Page } from './pages.ts';

/** Search engines and chats show about this much. */
const descriptionLength = 180;

export interface HeadWriter {
  /** What stands in a page's head and differs from page to page: title, description, addresses, preview, data. */
  write(page: HeadPage, subject: HeadSubject, title: string, preview: string | null): string;
}

type HeadPage = Pick<Page, 'kind' | 'locale' | 'path'>;

/** Knows of the programme no more than the conference and each page's subject, so that no head can depend on more. */
export function headWriter(conference: Conference, base: string): HeadWriter {
  const { locales } = conference;
  const address: AbsoluteAddress = (path) =>
    conference.url === null ? null : conference.url + path.slice(1);
  const within = (path: string) => address(path) ?? base + path.slice(1);

  // Once a locale and not once a page: to ask Intl takes longer than all else in a head.
  const networkLocales = new Map(locales.map((locale) => [locale, networkLocale(locale)]));
  const conferenceIn = new Map(locales.map((locale) => [locale, describeConference(locale)]));

  return { write };

  function write(page: HeadPage, subject: HeadSubject, title: string, preview: string | null): string {
    const { locale, path, kind } = page;
    const { session, speaker } = subject;
    const own = descriptionOf(subject, locale);
    const description = own || (conferenceIn.get(locale) ?? '');
    const siteName = say(conference.name, locale) ?? '';
    const tags = [
      `<title>${escapeHtml(title)}</title>`,
      meta('description', description),
      ...(kind === 'notFound' ? [meta('robots', 'noindex')] : links(page)),
      property('og:type', kind === 'speaker' ? 'profile' : 'website'),
      property('og:site_name', siteName),
      property('og:title', title.replace(` · ${siteName}`, '')),
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
            property('og:image:alt', title),
          ]),
      meta('twitter:card', preview === null ? 'summary' : 'summary_large_image'),
    ];
    const data = jsonLd();
    if (data) tags.push(`<script type="application/ld+json">${scriptJson(data)}</script>`);
    return tags.filter(Boolean).join('\n    ');

    function jsonLd(): object | null {
      const of = { conference, locale, address };
      if (session) return sessionJsonLd(session, subject, path, own, of);
      if (speaker) return speakerJsonLd(speaker, path, own, of);
      return kind === 'agenda' ? conferenceJsonLd(of) : null;
    }
  }

  function links({ locale, path }: HeadPage): readonly string[] {
    const bare = locale === locales[0] ? path : path.slice(locale.length + 1);
    const inEvery = locales.map((each) => [each, each === locales[0] ? bare : `/${each}${bare}`] as const);
    return [
      `<link rel="canonical" href="${escapeHtml(within(path))}" />`,
      ...inEvery.map(
        ([each, other]) => `<link rel="alternate" hreflang="${each}" href="${escapeHtml(within(other))}" />`,
      ),
      `<link rel="alternate" hreflang="x-default" href="${escapeHtml(within(bare))}" />`,
    ];
  }

  /** What the page's subject says of itself; empty where that is nothing. */
  function descriptionOf({ session, speaker, track }: HeadSubject, locale: Locale): string {
    const html = say(session?.abstract ?? speaker?.bio ?? track?.introduction ?? {}, locale);
    return html ? summaryOf(htmlText(html).replace(/\s+/g, ' '), descriptionLength) : '';
  }

  function describeConference(locale: Locale): string {
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const [first, last] = [conference.days[0], conference.days.at(-1)];
    const when = first && last ? days.formatRange(Date.parse(first), Date.parse(last)) : '';
    return [say(conference.name, locale), when].filter(Boolean).join(' · ');
  }

  function say<Value>(words: Localized<Value>, locale: Locale): Value | undefined {
    return inLocale(words, locale, locales)?.value;
  }
}

/** As OpenGraph writes it, with the territory that most who read it are in: `zh_CN`. */
function networkLocale(locale: Locale): string {
  const { language, region = '' } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
}

function meta(name: string, content: string): string {
  return content && `<meta name="${name}" content="${escapeHtml(content)}" />`;
}

function property(name: string, content: string): string {
  return content && `<meta property="${name}" content="${escapeHtml(content)}" />`;
}
