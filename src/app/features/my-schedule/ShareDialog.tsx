import { useState } from 'react';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import type { ShareOutcome } from '../../platform/clipboard.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './ShareDialog.module.css';
import type { ScheduleAddress } from './useScheduleAddress.ts';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface ShareDialogProps {
  readonly address: ScheduleAddress;
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

/** Shares the schedule as a link and a QR code; as a file where the list is too long for a code. */
export function ShareDialog({ address, onDownload, onClose }: ShareDialogProps) {
  const t = usePlanningWords();
  const { sharing } = usePlatform();
  const [outcome, setOutcome] = useState<ShareOutcome | null>(null);
  const words = t.sharing;
  const messages = { copied: words.copied, shared: words.shared, failed: words.failed, dismissed: '' };
  async function share() {
    setOutcome(null);
    setOutcome(await sharing.share({ title: t.schedule.mySchedule, url: address.link }));
  }
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <div className={styles['body']}>
        <p className={styles['hint']}>{words.hint}</p>
        <label className={styles['link']}>
          <span>{words.link}</span>
          <input readOnly value={address.link} onFocus={(event) => event.currentTarget.select()} />
        </label>
        <div className={styles['send']}>
          <Button
            look="primary"
            icon={outcome === 'copied' ? deferredIcons.check : deferredIcons.share}
            onClick={() => void share()}
          >
            {words.send}
          </Button>
          <output className={styles['hint']}>{outcome === null ? '' : messages[outcome]}</output>
        </div>
        <QrCode
          text={address.code}
          caption={<p className={styles['hint']}>{words.codeHint}</p>}
          instead={
            <Button icon={deferredIcons.download} onClick={onDownload}>
              {t.schedule.download}
            </Button>
          }
        />
      </div>
    </Dialog>
  );
}
