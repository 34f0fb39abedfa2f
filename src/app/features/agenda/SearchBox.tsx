import { useEffect, useRef, useState } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { agendaCounts } from '../../../model/agenda/agendaCounts.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './FilterBar.module.css';
import type { AgendaFilterControl } from './useAgendaFilter.ts';
import * as shapes from '../../ui/icons.ts';

export interface SearchBoxProps {
  readonly agenda: Agenda;
  readonly control: AgendaFilterControl;
  /** Called on first use. */
  readonly onUse: () => void;
}

/** The search field of the agenda. While an input method composes Chinese from Latin letters, it does not search. */
export function SearchBox({ agenda, control, onUse }: SearchBoxProps) {
  const { t, format } = useLocale();
  const count = agendaCounts(agenda).sessions;
  const input = useRef<HTMLInputElement>(null);
  const [composing, setComposing] = useState<string | null>(null);
  // They differ if something was typed before the page was hydrated.
  useEffect(() => {
    const { value = '' } = input.current ?? {};
    if (composing === null && value !== control.typed) control.type(value);
  });
  return (
    <div className={styles['search']}>
      <Icon shape={shapes.search} />
      <input
        ref={input}
        type="search"
        aria-label={t.agenda.search}
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t.agenda.searchHint(count, format.number(count))}
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
        onFocus={onUse}
        onBlur={() => control.settle()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') control.settle();
        }}
      />
      {control.typed !== '' && (
        <button
          type="button"
          className={styles['clear']}
          aria-label={t.agenda.clearSearch}
          onClick={() => {
            control.type('');
            control.settle();
            input.current?.focus();
          }}
        >
          <Icon shape={shapes.close} />
        </button>
      )}
    </div>
  );
}
