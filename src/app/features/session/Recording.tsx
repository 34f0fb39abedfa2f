import { useState } from 'react';
import { recordingOf } from '../../../model/recording.ts';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Recording.module.css';
import * as deferredIcons from '../../ui/deferredIcons.ts';
import * as shapes from '../../ui/icons.ts';

export interface RecordingProps {
  /** The address in the content. */
  readonly url: string;
  readonly title: string;
  /** The session has not ended yet. */
  readonly isAhead: boolean;
}

/**
 * A session's recording. The provider is contacted only after the visitor presses play. A link that was entered before
 * the session has ended is not offered yet; its place is kept, so that nothing moves when the time becomes known.
 */
export function Recording({ url, title, isAhead }: RecordingProps) {
  const t = useReadingWords();
  const [playing, setPlaying] = useState(false);
  const recording = recordingOf(url);
  if (recording === null) return null;
  const { href, host, player, provider } = recording;
  const link = (
    <a href={href} rel="noopener noreferrer">
      {t.session.watchThere(provider)} <Icon shape={deferredIcons.external} />
    </a>
  );
  if (isAhead) {
    return (
      <div>
        {player !== null && (
          <div className={styles['stage']}>
            <p className={styles['still']}>
              <strong>{t.session.watchLater}</strong>
            </p>
          </div>
        )}
        <p className={styles['there']}>{player === null && t.session.watchLater}</p>
      </div>
    );
  }
  if (player === null) {
    return (
      <p className={styles['there']}>
        {link} <span className={styles['hint']}>{t.session.watchThereHint}</span>
      </p>
    );
  }
  return (
    <div>
      <div className={styles['stage']} data-scripted>
        {playing ? (
          <iframe
            className={styles['player']}
            src={player}
            title={t.session.player(title)}
            // The players need scripts and storage of their own. They may open their site, but not navigate this page.
            // These two permissions would let a page of our own origin remove its sandbox, but none is embedded here.
            // oxlint-disable-next-line react/iframe-missing-sandbox
            sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox"
            allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
            // YouTube does not play without a referrer.
            referrerPolicy="strict-origin-when-cross-origin"
            // The button is gone after the press; move the focus to the player.
            ref={focusOn}
          />
        ) : (
          <button type="button" className={styles['still']} onClick={() => setPlaying(true)}>
            <span className={styles['disc']}>
              <Icon shape={shapes.play} filled />
            </span>
            <strong>{t.session.watch(provider)}</strong>
            <span className={styles['hint']}>{t.session.watchHint(host)}</span>
          </button>
        )}
      </div>
      <p className={styles['there']}>{link}</p>
    </div>
  );
}

function focusOn(frame: HTMLIFrameElement | null) {
  frame?.focus();
}
