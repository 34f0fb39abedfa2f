import { useId } from 'react';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useSearchInput } from '../../ui/useSearchInput.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SpeakerSearch.module.css';
import * as shapes from '../../ui/icons.ts';

export interface SpeakerSearchProps {
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Called on blur or Enter. */
  readonly onSettle: () => void;
  readonly shown: number;
  readonly all: number;
}

/** The search field of the speaker list, with the number of matches. */
export function SpeakerSearch({ typed, onType, onSettle, shown, all }: SpeakerSearchProps) {
  const { format } = useLocale();
  const t = useReadingWords();
  const id = useId();
  const field = useSearchInput({ typed, type: onType, settle: onSettle });
  return (
    <search className={styles['search']} data-scripted>
      <label className={styles['field']} htmlFor={id}>
        <VisuallyHidden>{t.people.find}</VisuallyHidden>
        <span className={styles['box']}>
          <Icon shape={shapes.search} />
          <input
            id={id}
            type="search"
            placeholder={t.people.find}
            {...field}
            autoComplete="off"
            enterKeyHint="search"
            spellCheck={false}
          />
        </span>
      </label>
      <output className={styles['count']}>
        {shown === all
          ? t.people.countAll(all, format.number(all))
          : t.people.count(all, format.number(shown), format.number(all))}
      </output>
    </search>
  );
}
