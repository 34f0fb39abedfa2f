import type { Agenda } from '../../../model/agenda/agenda.ts';
import { agendaLookup } from '../../../model/agenda/agendaLookup.ts';
import { readDuring } from '../../../model/filterQuery.ts';
import { dayOf } from '../../../model/zonedTime.ts';
import type { FilterChoice } from '../../../model/filterChoices.ts';
import type { RoomId } from '../../../model/room.ts';
import { sessionFormats } from '../../../model/session.ts';
import type { TrackId } from '../../../model/track.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';

/** How a choice is called: by the programme's name for it, and as the address has it where that knows none. */
export function useChoiceWords(agenda: Agenda): (choice: FilterChoice) => string {
  const { t, format, times } = useLocale();
  const { tracks, rooms } = agendaLookup(agenda);
  return ({ facet, value }) => {
    switch (facet) {
      case 'tracks':
        return tracks.get(value as TrackId)?.name.text ?? value;
      case 'rooms':
        return rooms.get(value as RoomId)?.name.text ?? value;
      case 'languages':
        return format.language(value);
      case 'formats': {
        const known = sessionFormats.find((one) => one === value);
        return known ? t.agenda.formats[known] : value;
      }
      case 'saved':
        return t.agenda.saved;
      case 'during': {
        const span = readDuring(value);
        if (span === null) return value;
        const day = dayOf(span.start, times.first.zone);
        return t.agenda.during(
          `${format.weekdayShort(day)} ${format.dayShort(day)}`,
          times.first.timeRange(span.start, span.end),
        );
      }
      case 'text':
        return t.agenda.quoted(value);
    }
  };
}
