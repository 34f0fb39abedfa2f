import { locales } from 'virtual:lectern/conference';
import type { Agenda, AgendaJson } from '../../model/agenda/agenda.ts';
import { decodeAgenda } from '../../model/agenda/agendaJson.ts';
import { sharingAgenda } from '../../model/agenda/agendaSharing.ts';
import type { Locale } from '../../model/locale.ts';
import type { SessionPayload, SpeakerPayload, TrackPayload } from '../../model/payload.ts';
import { fetchLaterStyles } from '../platform/laterStyles.ts';
import { abstractSearch } from './abstractSearch.ts';
import type { ProgrammeSource } from './programmeSource.ts';

// Development only: those who want to hear of an edit of the content, and how many there were.
const listeners = new Set<() => void>();
let edits = 0;

if (import.meta.hot) {
  import.meta.hot.on('lectern:changed', () => {
    edits += 1;
    for (const listener of listeners) listener();
  });
}

/**
 * The programme as the build has it: each locale's agenda, and what a single page adds, are JSON files.
 *
 * @param base where the site is served from, ends with a slash
 */
export function virtualSource(base: string): ProgrammeSource {
  const json = async <Value>(locale: Locale, name: string): Promise<Value> => {
    const address = `${base}data/${locale}/${name}.json`;
    const response = await fetch(address, import.meta.env.DEV ? { cache: 'no-store' } : {});
    if (!response.ok) throw new Error(`${address} answers ${response.status}`);
    return response.json() as Promise<Value>;
  };
  const page = <Value>(locale: Locale, collection: string, id: string) =>
    json<Value>(locale, `${collection}/${encodeURIComponent(id)}`);
  // Development only: what an edit leaves as it was is not drawn again.
  const last = new Map<Locale, Agenda>();
  const search = abstractSearch(
    () => new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    locales,
    async agenda(locale) {
      // With it, every page may be drawn.
      const [whole] = await Promise.all([json<AgendaJson>(locale, 'agenda'), fetchLaterStyles(document)]);
      const agenda = decodeAgenda(whole);
      if (!import.meta.hot) return agenda;
      const shared = sharingAgenda(last.get(locale) ?? agenda, agenda);
      last.set(locale, shared);
      return shared;
    },
    session: (locale, id) => page<SessionPayload>(locale, 'sessions', id),
    speaker: (locale, id) => page<SpeakerPayload>(locale, 'speakers', id),
    track: (locale, id) => page<TrackPayload>(locale, 'tracks', id),
    search(locale, query) {
      const { href } = new URL(
        `${base}data/${locale}/search.json${edits > 0 ? `?${edits}` : ''}`,
        location.href,
      );
      return search(href, query);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
