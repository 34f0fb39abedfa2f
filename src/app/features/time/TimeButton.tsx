import { useState, type ReactNode } from 'react';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { onDemand } from '../../ui/onDemand.tsx';
import styles from './TimeButton.module.css';
import * as shapes from '../../ui/icons.ts';

// Few visitors open it, so the zones and their names load on demand.
const TimeDialog = onDemand(async () => (await import('./TimeDialog.tsx')).TimeDialog);

export interface TimeButtonProps {
  /** A time during the conference, for the UTC offsets then. */
  readonly at: Instant;
  /** What it shows, with its class; "Time settings" if absent. */
  readonly shown?: { readonly className: string | undefined; readonly content: ReactNode };
}

/** Opens the time settings. */
export function TimeButton({ at, shown }: TimeButtonProps) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${styles['button']} ${shown ? shown.className : styles['names']}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon shape={shapes.clock} />
        {shown ? shown.content : <span>{t.time.settings}</span>}
      </button>
      {open && <TimeDialog at={at} onClose={() => setOpen(false)} />}
    </>
  );
}
