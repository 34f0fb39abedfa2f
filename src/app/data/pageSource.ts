import type { Locale } from '../../model/locale.ts';
import type { PageData } from '../../model/pageData.ts';
import { agendaOfPage } from './agendaOfPage.ts';
import type { ProgrammeSource } from './programmeSource.ts';

const never = new Promise<never>(() => {});

/** A source with the data of one page, for prerendering it. */
export function pageSource(data: PageData, locales: readonly [Locale, ...Locale[]]): ProgrammeSource {
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
export function startingFrom(data: PageData, rest: ProgrammeSource): ProgrammeSource {
  let { session, speaker, track, changes, page } = data;
  return {
    ...rest,
    session(locale, id) {
      const given = session?.id === id && locale === data.agenda.locale ? session : undefined;
      session = undefined;
      return given ?? rest.session(locale, id);
    },
    speaker(locale, id) {
      const given = speaker?.id === id && locale === data.agenda.locale ? speaker : undefined;
      speaker = undefined;
      return given ?? rest.speaker(locale, id);
    },
    changes(locale, id) {
      const isAsked = (changes?.withdrawn[0]?.id ?? '') === id && locale === data.agenda.locale;
      const given = isAsked ? changes : undefined;
      changes = undefined;
      return given ?? rest.changes(locale, id);
    },
    track(locale, id) {
      const given = track?.id === id && locale === data.agenda.locale ? track : undefined;
      track = undefined;
      return given ?? rest.track(locale, id);
    },
    page(locale, id) {
      const given = page?.id === id && locale === data.agenda.locale ? page : undefined;
      page = undefined;
      return given ?? rest.page(locale, id);
    },
  };
}
