import type { Agenda } from '../../../model/agenda/agenda.ts';
import { agendaCounts } from '../../../model/agenda/agendaCounts.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useSearchInput } from '../../ui/useSearchInput.ts';
import styles from './FilterBar.module.css';
import type { AgendaFilterControl } from './useAgendaFilter.ts';
import * as shapes from '../../ui/icons.ts';

export interface SearchBoxProps {
  readonly agenda: Agenda;
  readonly control: AgendaFilterControl;
  /** Called on first use. */
  readonly onUse: () => void;
}

/** The search field of the agenda. */
export function SearchBox({ agenda, control, onUse }: SearchBoxProps) {
  const { t, format } = useLocale();
  const count = agendaCounts(agenda).sessions;
  const field = useSearchInput(control);
  return (
    <div className={styles['search']}>
      <Icon shape={shapes.search} />
      <input
        type="search"
        aria-label={t.agenda.search}
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t.agenda.searchHint(count, format.number(count))}
        {...field}
        onFocus={onUse}
      />
      {control.typed !== '' && (
        <button
          type="button"
          className={styles['clear']}
          aria-label={t.agenda.clearSearch}
          onClick={() => {
            control.type('');
            control.settle();
            field.ref.current?.focus();
          }}
        >
          <Icon shape={shapes.close} />
        </button>
      )}
    </div>
  );
}
