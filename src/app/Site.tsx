import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { clockCheckpoints } from '../model/now/clock.ts';
import { isRightToLeft } from '../model/locale.ts';
import { shownZones } from '../model/zones/zoneChoice.ts';
import { AgendaProvider } from './data/ProgrammeProvider.tsx';
import { SavedSessionsProvider } from './features/my-schedule/SavedSessionsProvider.tsx';
import { useConferenceStore } from './features/my-schedule/useConferenceStore.ts';
import { LocaleProvider } from './i18n/LocaleProvider.tsx';
import { TimeControlProvider, useTimeChoice } from './navigation/TimeControl.tsx';
import { SiteName } from './navigation/usePageTitle.ts';
import { useSiteClock } from './navigation/useSiteClock.ts';
import { ClockProvider } from './platform/ClockProvider.tsx';
import { SiteFrame, type SiteFrameProps } from './SiteFrame.tsx';

/** The site in one locale. Needs its agenda. */
export function Site({ agenda, onHydrated }: SiteFrameProps) {
  const { locale, conference } = agenda;
  // A prerendered page has a part of the agenda; a page rendered here has all of it.
  const [isHydrated, setHydrated] = useState(agenda.part === undefined);
  const hydrated = useCallback(() => {
    setHydrated(true);
    onHydrated();
  }, [onHydrated]);
  const time = useTimeChoice(isHydrated);
  const { choice, mine } = time;
  const zones = useMemo(
    () => shownZones(choice, conference.timezone, mine, clockCheckpoints(agenda)),
    [agenda, conference.timezone, choice, mine],
  );
  const clock = useSiteClock(agenda);
  const store = useConferenceStore(agenda);
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = locale;
    page.dir = isRightToLeft(locale) ? 'rtl' : 'ltr';
  }, [locale]);
  return (
    <LocaleProvider
      locale={locale}
      locales={conference.locales}
      zone={conference.timezone}
      city={conference.city}
      writtenAs={conference.format}
      zones={zones}
      hours={time.hours}
    >
      <SiteName value={conference.name}>
        <AgendaProvider agenda={agenda}>
          <TimeControlProvider value={time}>
            <ClockProvider value={clock}>
              <SavedSessionsProvider store={store} agenda={agenda}>
                <SiteFrame agenda={agenda} onHydrated={hydrated} />
              </SavedSessionsProvider>
            </ClockProvider>
          </TimeControlProvider>
        </AgendaProvider>
      </SiteName>
    </LocaleProvider>
  );
}
