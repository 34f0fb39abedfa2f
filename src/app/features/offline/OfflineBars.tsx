import { useEffect, useState } from 'react';
import type { Instant } from '../../../model/zonedTime.ts';
import { dayOf } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { siteBase } from '../../platform/siteBase.ts';
import { useVisitorZone } from '../../platform/useVisitorZone.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { DockBar } from '../../ui/DockBar.tsx';
import { installMethodOf, type InstallHost, type InstallMethod } from './install.ts';

/**
 * Shows how old the programme is while the site cannot be reached, in the visitor's time zone. Once dismissed, it
 * comes back the next time that the site cannot be reached.
 */
export function OfflineLine({ since }: { readonly since: Instant }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const zone = useVisitorZone();
  const { now } = usePlatform();
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  const local = format.inZone(zone ?? format.zone);
  const isToday = dayOf(since, local.zone) === dayOf(now(), local.zone);
  return (
    <DockBar
      words={t.offline.asOf(isToday ? local.time(since) : local.dateTime(since))}
      onDismiss={() => setDismissed(true)}
    />
  );
}

export interface News {
  readonly changes: number;
  /** How many of them are of saved sessions. */
  readonly ofSaved: number;
}

export interface UpdateStatusProps {
  readonly news: News;
  /** The site has a page of changes. */
  readonly hasChangesPage: boolean;
  readonly onDismiss: () => void;
}

/** Says that the programme on the page has just been renewed, and how much of it concerns the visitor. */
export function UpdateStatus({ news, hasChangesPage, onDismiss }: UpdateStatusProps) {
  const { format, hrefs } = useLocale();
  const t = usePlanningWords();
  return (
    <DockBar
      words={t.offline.updated(
        news.changes,
        format.number(news.changes),
        news.ofSaved,
        format.number(news.ofSaved),
      )}
      onDismiss={onDismiss}
    >
      {hasChangesPage && (
        <ButtonLink look="quiet" to={hrefs.changes} onClick={onDismiss}>
          {t.offline.whatChanged}
        </ButtonLink>
      )}
    </DockBar>
  );
}

/** In the browser of an app that saves no files: how to save one nevertheless. */
export function FileHint({ onDismiss }: { readonly onDismiss: () => void }) {
  const t = usePlanningWords();
  return <DockBar words={t.offline.noFiles} onDismiss={onDismiss} />;
}

const shownKey = `lectern:install-hint:${siteBase}`;

/** Suggests to install the site, once. */
export function InstallHint() {
  const t = usePlanningWords();
  const { storage } = usePlatform();
  const [way, setWay] = useState<InstallMethod | null>(() =>
    storage.read(shownKey) === null ? installMethodOf(window as InstallHost) : null,
  );
  const isShown = way !== null;
  useEffect(() => {
    if (isShown) storage.write(shownKey, 'shown');
  }, [isShown, storage]);
  return (
    way && (
      <DockBar
        words={way.kind === 'apple' ? t.offline.installApple : t.offline.installHint}
        onDismiss={() => setWay(null)}
      >
        {way.kind === 'offer' && (
          <Button
            look="quiet"
            onClick={() => {
              setWay(null);
              void way.offer.prompt();
            }}
          >
            {t.offline.installNow}
          </Button>
        )}
      </DockBar>
    )
  );
}
