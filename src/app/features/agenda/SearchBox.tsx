import { useEffect, useState } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { searchText } from '../../../model/search.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { eachWhenIdle } from '../../platform/idle.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FilterBar.module.css';
import type { AgendaFilterControl } from './useAgendaFilter.ts';
import * as shapes from '../../ui/shapes.ts';

export interface SearchBoxProps {
  readonly agenda: Agenda;
  readonly control: AgendaFilterControl;
  /** Called when the box is used for the first time. */
  readonly onUse: () => void;
}

/** An input method composes Chinese from Latin letters; those are no search until it is done. */
export function SearchBox({ agenda, control, onUse }: SearchBoxProps) {
  const { t } = useLocale();
  const [used, setUsed] = useState(false);
  // What ten thousand sessions are found by takes longer to make than the first key may.
  useEffect(() => (used ? eachWhenIdle(agenda.sessions, searchText) : undefined), [used, agenda]);
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <label className={styles['search']}>
      <VisuallyHidden>{t.agenda.search}</VisuallyHidden>
      <Icon shape={shapes.search} />
      <input
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t.agenda.searchHint}
        value={composing ?? control.typed}
        onChange={({ target, nativeEvent }) => {
          const inComposition = 'isComposing' in nativeEvent && nativeEvent.isComposing === true;
          setComposing(inComposition ? target.value : null);
          if (!inComposition) control.type(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(null);
          control.type(currentTarget.value);
        }}
        onFocus={() => {
          setUsed(true);
          onUse();
        }}
        onBlur={() => control.settle()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') control.settle();
        }}
      />
    </label>
  );
}
