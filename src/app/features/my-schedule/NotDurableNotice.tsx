import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSavedSessions } from './SavedSessionsProvider.tsx';

/** Says once that the device keeps nothing, after it has refused a press of the star. */
export function NotDurableNotice() {
  const { t } = useLocale();
  const { durable } = useSavedSessions();
  return (
    <div role="alert">
      {!durable && (
        <Notice title={t.schedule.notDurable}>
          <p>{t.schedule.notDurableHint}</p>
        </Notice>
      )}
    </div>
  );
}
