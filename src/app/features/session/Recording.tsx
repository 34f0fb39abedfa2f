import { useState } from 'react';
import { recordingOf } from '../../../model/recording.ts';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Recording.module.css';
import * as laterShapes from '../../ui/laterShapes.ts';
import * as shapes from '../../ui/shapes.ts';

export interface RecordingProps {
  /** Address of the recording as the content gives it. */
  readonly url: string;
  readonly title: string;
}

/** A session's recording. Another host is called only once the visitor has pressed. */
export function Recording({ url, title }: RecordingProps) {
  const t = useReadingWords();
  const [playing, setPlaying] = useState(false);
  const recording = recordingOf(url);
  if (recording === null) return null;
  const { href, host, player, provider } = recording;
  const there = (
    <a href={href} rel="noopener noreferrer">
      {t.session.watchThere(provider)} <Icon shape={laterShapes.external} />
    </a>
  );
  if (player === null) {
    return (
      <p className={styles['there']}>
        {there} <span className={styles['hint']}>{t.session.watchThereHint}</span>
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
            // The players need scripts and their own storage; they may open their site, but not steer this page.
            // Only a page of our own origin could take its sandbox off with these two, and none is ever put here.
            // oxlint-disable-next-line react/iframe-missing-sandbox
            sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox"
            allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
            // YouTube refuses to play for a page it is not told the origin of.
            referrerPolicy="strict-origin-when-cross-origin"
            // The press took the button away: focus goes on to what came in its place.
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
      <p className={styles['there']}>{there}</p>
    </div>
  );
}

function focusOn(frame: HTMLIFrameElement | null) {
  frame?.focus();
}
