import type { Agenda } from '../../../model/agenda/agenda.ts';
import { filterOptions } from '../../../model/filter.ts';
import type { RoomId } from '../../../model/room.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import type { FeedChoice } from './Subscribe.tsx';

/** The feeds offered on the agenda: all sessions, each spoken language, each room. */
export function useAgendaFeeds(agenda: Agenda): readonly FeedChoice[] {
  const { format, t } = useLocale();
  const { language: languages, room: rooms } = filterOptions(agenda);
  return [
    { topic: { kind: 'programme' }, name: { text: t.feeds.programme } },
    ...(languages.length > 1 ? languages : []).map(({ id }): FeedChoice => ({
      topic: { kind: 'language', id },
      name: { text: t.feeds.spokenIn(format.language(id)) },
    })),
    ...rooms.map(({ id, name = { text: id } }): FeedChoice => ({
      topic: { kind: 'room', id: id as RoomId },
      name,
    })),
  ];
}
