import { useState } from 'react';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FilterBar.module.css';
import type { AgendaFilterControl } from './useAgendaFilter.ts';

/** An input method composes Chinese from Latin letters; those are no search until it is done. */
export function SearchBox({ control }: { readonly control: AgendaFilterControl }) {
  const { t } = useLocale();
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <label className={styles['search']}>
      <VisuallyHidden>{t.agenda.search}</VisuallyHidden>
      <Icon name="search" />
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
        onBlur={() => control.settle()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') control.settle();
        }}
      />
    </label>
  );
}
