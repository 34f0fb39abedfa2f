import type { Agenda } from '../../../model/agenda/agenda.ts';
import { facetsOf, valueName } from '../../../model/facets.ts';
import { readDuring } from '../../../model/filterQuery.ts';
import { dayOf } from '../../../model/zonedTime.ts';
import type { FilterChoice } from '../../../model/filterChoices.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';

/** Names a chosen filter: by the programme's name, or its value in the address if the programme has none. */
export function useChoiceWords(agenda: Agenda): (choice: FilterChoice) => string {
  const { t, format, times } = useLocale();
  return (choice) => {
    const { value } = choice;
    if ('facet' in choice) {
      const facet = facetsOf(agenda).find(({ key }) => key === choice.facet);
      const known = facet?.valuesIn(agenda, []).find(({ id }) => id === value);
      return facet ? valueName(facet, known ?? { id: value }, t.agenda, format.language).text : value;
    }
    switch (choice.single) {
      case 'saved':
        return t.agenda.saved;
      case 'during': {
        const span = readDuring(value);
        if (span === null) return value;
        const day = dayOf(span.start, times.first.zone);
        return t.agenda.during(format.dayMedium(day), times.first.timeRange(span.start, span.end));
      }
      case 'text':
        return t.agenda.quoted(value);
    }
  };
}
