import type { Locale } from '../model/locale.ts';
import type { Programme } from '../model/programme.ts';

/** One page of the built site: the file a plain host serves it from, below the site's root, and its locale. */
export interface PageFile {
  readonly file: string;
  readonly locale: Locale;
}

/**
 * Every page of the site as a file, so that each address is found on a host that knows no rewrites: those of today
 * (`sessions/2014/index.html`) and those of the former site (`sessions/2014.html`), in every locale, and `404.html`.
 *
 * Names are as the ids are written, not percent-encoded: a host decodes an address before it looks for the file.
 */
export function pageFiles({ conference, sessions, speakers, tracks }: Programme): readonly PageFile[] {
  const { locales } = conference;
  const scheduled = sessions.flatMap(({ day }) => (day === null ? [] : [day]));
  const days = [...new Set([...conference.days, ...scheduled])].toSorted();
  const folders = [
    '',
    'speakers/',
    'tracks/',
    'my-schedule/',
    ...days.map((day) => `days/${day}/`),
    ...sessions.map(({ id }) => `sessions/${id}/`),
    ...speakers.map(({ id }) => `speakers/${id}/`),
    ...tracks.map(({ id }) => `tracks/${id}/`),
  ];
  const formerly = [
    'tracks.html',
    'search.html',
    ...sessions.map(({ id }) => `sessions/${id}.html`),
    ...tracks.map(({ id }) => `tracks/${id}.html`),
  ];
  const files = [...folders.map((folder) => `${folder}index.html`), ...formerly];
  return [
    ...locales.flatMap((locale) => {
      const root = locale === locales[0] ? '' : `${locale}/`;
      return files.map((file) => ({ file: `${root}${file}`, locale }));
    }),
    { file: '404.html', locale: locales[0] },
  ];
}
