import { useCallback } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { facetsOf, type FacetValue } from '../../../model/facets.ts';
import { readDuring } from '../../../model/filterQuery.ts';
import { dayOf } from '../../../model/zonedTime.ts';
import type { FilterChoice } from '../../../model/filterChoices.ts';
import { sessionFormats } from '../../../model/session.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import type { TextProps } from '../../ui/Text.tsx';

/** Names a value of a facet: by the programme's name, or the interface's word, or its id. */
export function useValueWords(): (facet: string, value: FacetValue) => TextProps {
  const { t, format } = useLocale();
  return useCallback(
    (facet, { id, name }) => {
      if (name !== undefined) return name;
      if (facet === 'language') return { text: format.language(id) };
      const known = facet === 'format' && sessionFormats.find((one) => one === id);
      return { text: known ? t.agenda.formats[known] : id };
    },
    [t, format],
  );
}

/** Names a chosen filter: by the programme's name, or its value in the address if the programme has none. */
export function useChoiceWords(agenda: Agenda): (choice: FilterChoice) => string {
  const { t, format, times } = useLocale();
  const wordsOf = useValueWords();
  return (choice) => {
    const { value } = choice;
    if ('facet' in choice) {
      const values = facetsOf(agenda)
        .find(({ key }) => key === choice.facet)
        ?.valuesIn(agenda, []);
      return wordsOf(choice.facet, values?.find(({ id }) => id === value) ?? { id: value }).text;
    }
    switch (choice.single) {
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
