import { decodeScheduleFile, type DecodedScheduleFile } from '../../../model/schedule/scheduleFile.ts';
import { addMinutes } from '../../../model/zonedTime.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ScheduleTools.module.css';
import * as deferredIcons from '../../ui/deferredIcons.ts';

/** The largest file that is read, in bytes; 10,000 sessions take a quarter of it. */
const largest = 10_000_000;

export interface RestoreFileProps {
  readonly onFile: (file: DecodedScheduleFile) => void;
}

/** Reads a schedule file, as much of it as is valid. */
export function RestoreFile({ onFile }: RestoreFileProps) {
  const t = usePlanningWords();
  const { now } = usePlatform();
  async function read(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = file.size > largest ? '' : await file.text().catch(() => '');
    // So that the same file can be chosen again.
    input.value = '';
    onFile(decodeScheduleFile(text, addMinutes(now(), 24 * 60)));
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
