import { useId } from 'react';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './SpeakerSearch.module.css';

export interface SpeakerSearchProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly shown: number;
  readonly all: number;
}

/** The box that narrows the list of speakers, and how many are left. */
export function SpeakerSearch({ query, onChange, shown, all }: SpeakerSearchProps) {
  const { format, t } = useLocale();
  const id = useId();
  return (
    <search className={styles['search']}>
      <label className={styles['field']} htmlFor={id}>
        <span className={styles['label']}>{t.people.find}</span>
        <span className={styles['box']}>
          <Icon name="search" />
          <input
            id={id}
            type="search"
            value={query}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
        </span>
      </label>
      <p role="status" className={styles['count']}>
        {shown === all
          ? t.people.countAll(all, format.number(all))
          : t.people.count(format.number(shown), format.number(all))}
      </p>
    </search>
  );
}
