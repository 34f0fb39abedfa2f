import type { Agenda } from '../../model/agenda/agenda.ts';
import { decodeAgenda } from '../../model/agenda/agendaJson.ts';
import type { Locale } from '../../model/locale.ts';
import { type PageData, pageDataId } from '../../model/pageData.ts';
import type { ProgrammeSource } from './programmeSource.ts';

const decoded = new WeakMap<PageData, Agenda>();

/** The part of the agenda that a page holds, decoded once. */
export function agendaOfPage(page: PageData): Agenda {
  let agenda = decoded.get(page);
  if (agenda === undefined) decoded.set(page, (agenda = decodeAgenda(page.agenda)));
  return agenda;
}

/** The data in the prerendered page; null if the page was not prerendered. */
export function readPageData(page: Document): PageData | null {
  const text = page.getElementById(pageDataId)?.textContent;
  return text ? (JSON.parse(text) as PageData) : null;
}

/** A source with the data of one page, for prerendering it. */
export function pageSource(data: PageData, locales: readonly [Locale, ...Locale[]]): ProgrammeSource {
  const never = new Promise<never>(() => {});
  return {
    locales,
    agenda: () => agendaOfPage(data),
    session: () => data.session ?? never,
    speaker: () => data.speaker ?? never,
    track: () => data.track ?? never,
    page: () => data.page ?? never,
    changes: () => data.changes ?? never,
    search: () => {},
    subscribe: () => () => {},
  };
}

/**
 * A source that takes the first payload from the page's own data and everything else from `rest`: a payload in the page
 * is not fetched again, and edits of the content still replace it.
 */
export function withPageData(data: PageData, rest: ProgrammeSource): ProgrammeSource {
  const unused: { -readonly [Kind in keyof PageData]?: PageData[Kind] } = { ...data };
  const fromPage = <Kind extends 'session' | 'speaker' | 'track' | 'page' | 'changes'>(
    kind: Kind,
    idOf: (given: NonNullable<PageData[Kind]>) => string,
  ) => {
    const load = (locale: Locale, id: string): unknown => {
      const unusedData = unused[kind];
      delete unused[kind];
      return unusedData && idOf(unusedData) === id && locale === data.agenda.locale
        ? unusedData
        : (rest[kind] as typeof load)(locale, id);
    };
    return load as ProgrammeSource[Kind];
  };
  const idOf = ({ id }: { readonly id: string }) => id;
  return {
    ...rest,
    session: fromPage('session', idOf),
    speaker: fromPage('speaker', idOf),
    track: fromPage('track', idOf),
    page: fromPage('page', idOf),
    changes: fromPage('changes', ({ withdrawn }) => withdrawn[0]?.id ?? ''),
  };
}
