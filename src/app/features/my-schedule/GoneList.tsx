import type { GoneSession } from '../../../model/mySchedule.ts';
import { isoWithOffset } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './GoneList.module.css';
import { StarToggle } from './StarButton.tsx';

/** Saved sessions that the programme no longer has, as they were. */
export function GoneList({ sessions }: { readonly sessions: readonly GoneSession[] }) {
  const { format, t } = useLocale();
  return (
    <section aria-labelledby="gone" className={styles['gone']}>
      <h2 id="gone">{t.schedule.gone}</h2>
      <p className={styles['hint']}>{t.schedule.goneHint}</p>
      <ul className={styles['list']}>
        {sessions.map(({ id, seen }) => (
          <li key={id} className={styles['item']} data-session={id}>
            <div>
              <p className={styles['title']}>
                <Text text={seen.title || id} />
              </p>
              <p className={styles['when']}>
                {seen.start === null ? (
                  t.schedule.goneUnscheduled
                ) : (
                  <time dateTime={isoWithOffset(seen.start, format.zone)}>
                    {t.schedule.goneWas(format.dateTime(seen.start))}
                  </time>
                )}
              </p>
            </div>
            <StarToggle id={id} seen={seen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
