import { decodeScheduleFile, type DecodedScheduleFile } from '../../../model/schedule/scheduleFile.ts';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ScheduleTools.module.css';
import * as laterShapes from '../../ui/laterShapes.ts';

/** Octets; a list of 10,000 sessions has a quarter of it. What is longer is not read at all. */
const largest = 10_000_000;

export interface RestoreFileProps {
  readonly onFile: (file: DecodedScheduleFile) => void;
}

/** Chooses a schedule file and reads it as far as it can be. */
export function RestoreFile({ onFile }: RestoreFileProps) {
  const t = usePlanningWords();
  async function read(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = file.size > largest ? '' : await file.text().catch(() => '');
    // So that the same file may be chosen again.
    input.value = '';
    onFile(decodeScheduleFile(text));
  }
  return (
    <label className={styles['file']}>
      <Icon shape={laterShapes.upload} />
      {t.schedule.restore}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => void read(event.currentTarget)}
      />
    </label>
  );
}
