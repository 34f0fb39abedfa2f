import { sourceProblem } from '../foreignProgramme.ts';
import type { ForeignLink, Place } from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { firstOf, lineIn, listIn, recordIn, webLinkIn } from '../foreignValue.ts';
import type { ForeignRecord } from '../foreignValue.ts';
import type { Problem } from '../../problem.ts';
import { withoutShortcodes } from '../../sites/siteFields.ts';

/** The address of the site, without a slash at the end; empty where the configuration does not say it. */
export function siteAddress(config: ForeignRecord): string {
  const url = webLinkIn(config['url']);
  return url === null
    ? ''
    : `${url}/${lineIn(config['baseurl'])}`.replace(/(?<!:)\/{2,}/g, '/').replace(/\/$/, '');
}

/** A text of the site, in which Liquid no longer says where the site is. */
export function textOf(body: string, site: string): string {
  return markdownOf(withoutLiquid(withoutShortcodes(body), site), 'markdown');
}

/** Writes `{{ site.baseurl }}` as the address of the site, and `{{ '/x' | relative_url }}` below it. */
function withoutLiquid(text: string, site: string): string {
  return text
    .replace(/\{\{-?\s*(?:site\.url\s*-?\}\}\s*\{\{-?\s*)?site\.(?:base)?url\s*-?\}\}/g, site)
    .replace(
      /\{\{-?\s*(["'])([^"'{}\n]{0,300})\1\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.baseurl)\s*-?\}\}/g,
      (_, __, path: string) => `${site}/${path.replace(/^\/+/, '')}`,
    )
    .replace(/\{\{[^{}\n]{0,500}\}\}/g, '');
}

/** Where a talk or a room is streamed: `live: https://…`, or `live.absolute_url`. */
export function streamIn({ live }: ForeignRecord): string | null {
  return webLinkIn(live) ?? webLinkIn(firstOf(recordIn(live), 'absolute_url', 'url', 'href'));
}

/** The links of a talk, with a warning for those that lead nowhere. */
export function linksIn(
  fields: ForeignRecord,
  site: string,
  place: Place,
  problems: Problem[],
): ForeignLink[] {
  return listIn(fields['links'])
    .map(recordIn)
    .flatMap((link): ForeignLink[] => {
      const label = lineIn(link['name']);
      const path = pathIn(link);
      const href =
        webLinkIn(firstOf(link, 'absolute_url', 'url', 'href', 'video', 'iframe')) ??
        (path === '' ? null : webLinkIn(`${site}${path}`));
      if (href === null && path !== '')
        problems.push(
          sourceProblem(
            place,
            `The link "${label || path}" leads to "${path}" on the source's own site, and is left out.`,
            'Add its whole address by hand, or write "url" in the _config.yml of the source.',
          ),
        );
      return href === null ? [] : [{ label: label || ('video' in link ? 'Video' : href), href }];
    });
}

/** The path of a link on the site itself: uploaded files are in its folder of documents. */
function pathIn(link: ForeignRecord): string {
  const file = lineIn(link['file']).replace(/^\/+/, '');
  const page = lineIn(firstOf(link, 'relative_url', 'href')).replace(/^\/+/, '');
  if (file !== '') return encodeURI(`/documents/${file}`);
  return page === '' || /^[a-z][a-z0-9+.-]*:/i.test(page) ? '' : encodeURI(`/${page}`);
}
