import { useState, type ReactNode } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import type { SavedSessions } from '../../../model/schedule/savedSessions.ts';
import {
  encodeScheduleFile,
  decodeScheduleFile,
  type DecodedScheduleFile,
} from '../../../model/schedule/scheduleFile.ts';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import { clear } from './scheduleSteps.ts';
import styles from './ScheduleTools.module.css';
import { ShareDialog } from './ShareDialog.tsx';
import { useScheduleAddress } from './useScheduleAddress.ts';

export interface ScheduleToolsProps {
  readonly agenda: Agenda;
  readonly saved: SavedSessions;
  /** The calendar menu. */
  readonly calendar: ReactNode;
  /** The control to restore a file. */
  readonly restore: ReactNode;
}

/** The actions on the whole schedule; the rarer ones in a menu. */
export function ScheduleTools({ agenda, saved, calendar, restore }: ScheduleToolsProps) {
  const t = usePlanningWords();
  const { print } = usePlatform();
  const store = useSavedSessionsStore();
  const download = useFileDownload(agenda, saved);
  return (
    <div role="group" aria-label={t.schedule.tools} className={styles['tools']}>
      <ShareTool agenda={agenda} saved={saved} />
      {calendar}
      <Disclosure label={t.schedule.more}>
        <div className={styles['menu']}>
          <Button look="quiet" icon={deferredIcons.print} data-closes onClick={() => print()}>
            {t.schedule.print}
          </Button>
          <Button look="quiet" icon={deferredIcons.download} data-closes onClick={download}>
            {t.schedule.download}
          </Button>
          {restore}
          <Button
            look="quiet"
            icon={deferredIcons.trash}
            data-closes
            data-danger
            onClick={() => clear(store)}
          >
            {t.schedule.clear}
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}

/** The two ways to keep a copy where the device stores nothing. */
export function ExportActions({ agenda, saved }: Pick<ScheduleToolsProps, 'agenda' | 'saved'>) {
  const t = usePlanningWords();
  const download = useFileDownload(agenda, saved);
  return (
    <div className={styles['tools']}>
      <ShareTool agenda={agenda} saved={saved} />
      <Button icon={deferredIcons.download} onClick={download}>
        {t.schedule.download}
      </Button>
    </div>
  );
}

function ShareTool({ agenda, saved }: Pick<ScheduleToolsProps, 'agenda' | 'saved'>) {
  const t = usePlanningWords();
  const addressOf = useScheduleAddress(agenda);
  const download = useFileDownload(agenda, saved);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={deferredIcons.share} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.sharing.share}
      </Button>
      {open && (
        <ShareDialog address={addressOf(saved)} onDownload={download} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function useFileDownload(agenda: Agenda, saved: SavedSessions): () => void {
  const { downloads, now } = usePlatform();
  return () =>
    downloads.save({
      name: 'my-schedule.json',
      type: 'application/json',
      text: encodeScheduleFile(saved, agenda.conference, now()),
    });
}

/** The largest file that is read, in bytes; 10,000 sessions take a quarter of it. */
const largest = 10_000_000;

export interface RestoreFileProps {
  readonly onFile: (file: DecodedScheduleFile) => void;
}

/** Reads a schedule file, as much of it as is valid. */
export function RestoreFile({ onFile }: RestoreFileProps) {
  const t = usePlanningWords();
  async function read(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = file.size > largest ? '' : await file.text().catch(() => '');
    // So that the same file can be chosen again.
    input.value = '';
    onFile(decodeScheduleFile(text));
  }
  return (
    <label className={styles['file']}>
      <Icon shape={deferredIcons.upload} />
      {t.schedule.restore}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => void read(event.currentTarget)}
      />
    </label>
  );
}
