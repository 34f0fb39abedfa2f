import type { SessionEnd } from '../../../model/sessionEnd.ts';
import { isoWithOffset } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

export interface EndTimeProps {
  readonly end: SessionEnd;
}

/** An end: after a dash, or a tilde where it is estimated; in full words for those who listen. */
export function EndTime({ end }: EndTimeProps) {
  const { t, format } = useLocale();
  const time = format.time(end.at);
  return (
    <>
      <time dateTime={isoWithOffset(end.at, format.zone)} aria-hidden="true">
        {end.estimated ? '~' : '–'}
        {time}
      </time>
      <VisuallyHidden>{end.estimated ? t.agenda.untilEstimated(time) : t.agenda.until(time)}</VisuallyHidden>
    </>
  );
}
