import type { Agenda } from '../../../model/agenda/agenda.ts';
import { filterOptions } from '../../../model/filter.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import type { FeedChoice } from './Subscribe.tsx';

/** The feeds that have no page of their own: the whole programme, each spoken language, each room. */
export function useAgendaFeeds(agenda: Agenda): readonly FeedChoice[] {
  const { format, t } = useLocale();
  const { languages, rooms } = filterOptions(agenda);
  return [
    { topic: { kind: 'programme' }, name: { text: t.feeds.programme } },
    ...(languages.length > 1 ? languages : []).map(({ value }): FeedChoice => ({
      topic: { kind: 'language', id: value },
      name: { text: t.feeds.spokenIn(format.language(value)) },
    })),
    ...rooms.map(({ value }): FeedChoice => ({ topic: { kind: 'room', id: value.id }, name: value.name })),
  ];
}
