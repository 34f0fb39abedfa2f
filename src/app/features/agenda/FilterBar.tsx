import { useMemo, useState, type ReactNode } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { facetLabel, facetsOf, valueName } from '../../../model/facets.ts';
import type { DayKey } from '../../../model/zonedTime.ts';
import { filterOptions, offersChoice } from '../../../model/filter.ts';
import { chipsOf } from '../../../model/filterChoices.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Text } from '../../ui/Text.tsx';
import { FacetMenu, type FacetItem } from './FacetMenu.tsx';
import styles from './FilterBar.module.css';
import { SearchBox } from './SearchBox.tsx';
import type { AgendaFilterControl } from './useAgendaFilter.ts';
import * as shapes from '../../ui/icons.ts';

export interface FilterBarProps {
  readonly agenda: Agenda;
  readonly control: AgendaFilterControl;
  /** The counts of the choices are those of this day; null: of all days. */
  readonly day?: DayKey | null;
  /** Called on first use of the search field. */
  readonly onSearch: () => void;
  /** The last item of the row. */
  readonly children?: ReactNode;
}

/** The search field and a menu per facet; on a narrow screen the menus are behind one button. */
export function FilterBar({ agenda, control, day = null, onSearch, children }: FilterBarProps) {
  const { t, format } = useLocale();
  const [open, setOpen] = useState(false);
  const facets = useFacets(agenda, day);
  const { filter, toggle } = control;
  const facetCount = chipsOf(filter).length;
  return (
    <div role="search" className={styles['bar']} data-scripted>
      <SearchBox agenda={agenda} control={control} onUse={onSearch} />
      <div className={styles['fold']}>
        <Button icon={shapes.filter} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className={styles['filters']}>{t.agenda.filters}</span>
          {facetCount > 0 && <span className={styles['badge']}>{format.number(facetCount)}</span>}
        </Button>
      </div>
      <div className={styles['facets']} data-open={open}>
        {facets.map(({ key, ...words }) => (
          <FacetMenu
            key={key}
            {...words}
            chosen={filter.facets[key] ?? []}
            onToggle={(value) => toggle({ facet: key, value })}
          />
        ))}
        <button
          type="button"
          className={styles['saved']}
          aria-pressed={filter.saved}
          onClick={() => toggle({ single: 'saved', value: '1' })}
        >
          <Icon shape={shapes.star} filled={filter.saved} />
          {t.agenda.saved}
        </button>
      </div>
      {children}
    </div>
  );
}

/** The options of each menu. Cached per agenda, so that a choice does not create them again. */
function useFacets(agenda: Agenda, day: DayKey | null) {
  const { t, format } = useLocale();
  return useMemo(() => {
    const options = filterOptions(agenda);
    const counted =
      day === null || agenda.part
        ? options
        : filterOptions({ ...agenda, sessions: agenda.sessions.filter((session) => session.day === day) });
    return facetsOf(agenda).flatMap((facet) => {
      const { key } = facet;
      const values = options[key] ?? [];
      // A menu with one value offers no choice.
      if (!offersChoice(values, agenda)) return [];
      return {
        key,
        name: facetLabel(facet, t.agenda),
        legend: facetLabel(facet, t.agenda, true).text,
        items: values.map((option): FacetItem => {
          const words = valueName(facet, option, t.agenda, format.language);
          return {
            value: option.id,
            words,
            label: option.hue !== undefined && (
              <>
                <Swatch hue={option.hue} />
                <span>
                  <Text {...words} />
                </span>
              </>
            ),
            count: counted[key]?.find(({ id }) => id === option.id)?.count ?? 0,
          };
        }),
      };
    });
  }, [agenda, day, t, format]);
}
