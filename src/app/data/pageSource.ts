import type { Locale } from '../../model/locale.ts';
import type { PageData } from '../../model/pageData.ts';
import { agendaOfPage } from './agendaOfPage.ts';
import type { ProgrammeSource } from './programmeSource.ts';

const never = new Promise<never>(() => {});

/** A source that has what one page shows at hand, and nothing else: for rendering that page ahead of time. */
export function pageSource(data: PageData, locales: readonly [Locale, ...Locale[]]): ProgrammeSource {
  return {
    locales,
    agenda: () => agendaOfPage(data),
    session: () => data.session ?? never,
    speaker: () => data.speaker ?? never,
    track: () => data.track ?? never,
    search: () => never,
    subscribe: () => () => {},
  };
}

/**
 * A source that answers from the page's own data once, and from `rest` ever after: a payload in the page need not be
 * fetched, and an edit of the content still replaces it.
 */
export function startingFrom(data: PageData, rest: ProgrammeSource): ProgrammeSource {
  let { session, speaker, track } = data;
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
    track(locale, id) {
      const given = track?.id === id && locale === data.agenda.locale ? track : undefined;
      track = undefined;
      return given ?? rest.track(locale, id);
    },
  };
}
