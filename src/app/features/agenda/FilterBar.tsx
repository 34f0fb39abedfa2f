import { useMemo, useState } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { filterOptions, type FilterOptions } from '../../../model/filter.ts';
import { choicesOf } from '../../../model/filterChoices.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Text } from '../../ui/Text.tsx';
import { FacetMenu, type FacetItem } from './FacetMenu.tsx';
import styles from './FilterBar.module.css';
import { SearchBox } from './SearchBox.tsx';
import type { AgendaFilterControl } from './useAgendaFilter.ts';
import * as shapes from '../../ui/shapes.ts';

export interface FilterBarProps {
  readonly agenda: Agenda;
  readonly control: AgendaFilterControl;
  /** Called when the search box is used. */
  readonly onSearch: () => void;
}

/** Search and the four facets; on a narrow screen the facets fold away behind one button. */
export function FilterBar({ agenda, control, onSearch }: FilterBarProps) {
  const { t, format } = useLocale();
  const [open, setOpen] = useState(false);
  const items = useFacetItems(agenda);
  const { filter, toggle } = control;
  const facetCount = choicesOf(filter).filter(({ facet }) => facet !== 'text').length;
  return (
    <div role="search" className={styles['bar']} data-scripted>
      <SearchBox agenda={agenda} control={control} onUse={onSearch} />
      <div className={styles['fold']}>
        <Button icon={shapes.filter} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.agenda.filters}
          {facetCount > 0 && <span className={styles['badge']}>{format.number(facetCount)}</span>}
        </Button>
      </div>
      <div className={styles['facets']} data-open={open}>
        <FacetMenu
          name={t.agenda.track}
          chosen={filter.tracks}
          items={items.tracks}
          onToggle={(value) => toggle({ facet: 'tracks', value })}
        />
        <FacetMenu
          name={t.agenda.languageShort}
          legend={t.agenda.spokenLanguage}
          chosen={filter.languages}
          items={items.languages}
          onToggle={(value) => toggle({ facet: 'languages', value })}
        />
        <FacetMenu
          name={t.agenda.format}
          chosen={filter.formats}
          items={items.formats}
          onToggle={(value) => toggle({ facet: 'formats', value })}
        />
        <FacetMenu
          name={t.agenda.room}
          chosen={filter.rooms}
          items={items.rooms}
          onToggle={(value) => toggle({ facet: 'rooms', value })}
        />
        <button
          type="button"
          className={styles['saved']}
          aria-pressed={filter.saved}
          onClick={() => toggle({ facet: 'saved', value: '1' })}
        >
          <Icon shape={shapes.star} filled={filter.saved} />
          {t.agenda.saved}
        </button>
      </div>
    </div>
  );
}

/** What each menu lists; the same as long as the agenda is, so that a choice draws the menus anew and not their words. */
function useFacetItems(agenda: Agenda): Readonly<Record<keyof FilterOptions, readonly FacetItem[]>> {
  const { t, format } = useLocale();
  return useMemo(() => {
    const { tracks, languages, formats, rooms } = filterOptions(agenda);
    return {
      tracks: tracks.map(({ value, count }) => ({
        value: value.id,
        label: (
          <>
            <Swatch hue={value.hue} />
            <span>
              <Text {...value.name} />
            </span>
          </>
        ),
        words: value.name,
        count,
      })),
      languages: languages.map(({ value, count }) => ({
        value,
        words: { text: format.language(value) },
        count,
      })),
      formats: formats.map(({ value, count }) => ({
        value,
        words: { text: t.agenda.formats[value] },
        count,
      })),
      rooms: rooms.map(({ value, count }) => ({ value: value.id, words: value.name, count })),
    };
  }, [agenda, format, t]);
}
