import * as firstProgramme from 'virtual:lectern/conference';
import { decodeAgenda } from '../../model/agendaJson.ts';
import type { Locale } from '../../model/locale.ts';
import type { ProgrammeSource } from './programmeSource.ts';

// Development only: what an edit of the content replaces, and those who want to hear of it.
let programme = firstProgramme;
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

if (import.meta.hot) {
  import.meta.hot.accept('virtual:lectern/conference', (next) => {
    if (next) programme = next as unknown as typeof firstProgramme;
    changed();
  });
  import.meta.hot.on('lectern:changed', changed);
}

/**
 * The programme as the build has it: agendas are modules, what a single page adds is a JSON file of its own.
 *
 * @param base where the site is served from, ends with a slash
 */
export function virtualSource(base: string): ProgrammeSource {
  const payload = async (locale: Locale, collection: string, id: string) => {
    const address = `${base}data/${locale}/${collection}/${encodeURIComponent(id)}.json`;
    const response = await fetch(address, import.meta.env.DEV ? { cache: 'no-store' } : {});
    if (!response.ok) throw new Error(`${address} answers ${response.status}`);
    return response.json();
  };
  return {
    locales: firstProgramme.locales,
    async agenda(locale) {
      const load = programme.loadAgenda[locale];
      if (!load) throw new Error(`The programme has no locale "${locale}"`);
      return decodeAgenda((await load()).default);
    },
    session: (locale, id) => payload(locale, 'sessions', id),
    speaker: (locale, id) => payload(locale, 'speakers', id),
    track: (locale, id) => payload(locale, 'tracks', id),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
