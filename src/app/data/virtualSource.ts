import 'virtual:lectern/theme.css';
import { locales } from 'virtual:lectern/conference';
import type { Agenda, AgendaJson } from '../../model/agenda/agenda.ts';
import { decodeAgenda } from '../../model/agenda/agendaJson.ts';
import type { Locale } from '../../model/locale.ts';
import { dataFormat } from '../../model/offline.ts';
import type {
  ChangesPayload,
  OwnPagePayload,
  SessionPayload,
  SpeakerPayload,
  TrackPayload,
} from '../../model/payload.ts';
import { loadDeferredStyles } from '../platform/deferredStyles.ts';
import { onDataRefresh, refreshData, dataRefresh } from '../platform/dataRefresh.ts';
import type { ProgrammeSource } from './programmeSource.ts';
import { searchThread } from './searchThread.ts';

if (import.meta.hot) {
  // Imported only here, so that builds leave it out of the first script.
  void import('../../model/agenda/agendaSharing.ts').then(({ sharingAgenda }) => {
    dataRefresh.share = sharingAgenda;
  });
  import.meta.hot.on('lectern:changed', refreshData);
}

/**
 * Loads the JSON files that the build wrote: an agenda per locale, and a payload per page.
 *
 * @param base the site's base path; ends with a slash
 */
export function virtualSource(base: string): ProgrammeSource {
  const json = async <Value>(locale: Locale, name: string): Promise<Value> => {
    const address = `${base}data/${dataFormat}/${locale}/${name}.json`;
    const response = await fetch(address, {
      cache: import.meta.env.DEV ? 'no-store' : dataRefresh.count > 0 ? 'no-cache' : 'default',
    });
    if (!response.ok) {
      // A new version may have been published: see platform/replacedCode.ts.
      dispatchEvent(new Event('vite:preloadError'));
      throw new Error(`${address} answers ${response.status}`);
    }
    return response.json() as Promise<Value>;
  };
  const pagesOf =
    <Value>(collection: string) =>
    (locale: Locale, id: string) =>
      json<Value>(locale, `${collection}/${encodeURIComponent(id)}`);
  // Keeps the previous objects where nothing has changed, so that they are not rendered again.
  const last = new Map<Locale, Agenda>();
  const search = searchThread(
    () => new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    locales,
    async agenda(locale) {
      // With the deferred styles, any page can be shown.
      const [whole] = await Promise.all([json<AgendaJson>(locale, 'agenda'), loadDeferredStyles(document)]);
      const agenda = decodeAgenda(whole);
      const before = last.get(locale);
      const shared = before ? dataRefresh.share(before, agenda) : agenda;
      last.set(locale, shared);
      return shared;
    },
    session: pagesOf<SessionPayload>('sessions'),
    speaker: pagesOf<SpeakerPayload>('speakers'),
    track: pagesOf<TrackPayload>('tracks'),
    page: pagesOf<OwnPagePayload>('pages'),
    changes: (locale, id) =>
      json<ChangesPayload>(locale, id === '' ? 'changes' : `changes/${encodeURIComponent(id)}`),
    search(locale, query, onAnswer) {
      const data = new URL(`${base}data/${dataFormat}/`, location.href).href;
      const version = dataRefresh.count > 0 ? `?${dataRefresh.count}` : '';
      search({ data, version, locale, query }, onAnswer);
    },
    subscribe: onDataRefresh,
  };
}
