import { useCallback, useState } from 'react';
import { initials } from '../../../model/speakerName.ts';
import { assetHref } from '../../platform/asset.ts';
import styles from './Portrait.module.css';

export interface PortraitProps {
  readonly name: string;
  /** A path below the site's base, an https address, or null. */
  readonly photo: string | null;
  readonly size?: 'small' | 'large';
}

type PhotoState = 'waiting' | 'shown' | 'broken';

/**
 * A person's photo, with the initials in its place until it has come and where it never does. It stands beside the
 * name, so a screen reader hears the name once.
 */
export function Portrait({ name, photo, size = 'small' }: PortraitProps) {
  return (
    <span className={`${styles['portrait']} ${styles[size]}`} aria-hidden="true">
      <span className={styles['initials']}>{initials(name)}</span>
      {photo !== null && <Photo key={photo} photo={photo} pixels={size === 'small' ? 56 : 160} />}
    </span>
  );
}

function Photo({ photo, pixels }: { readonly photo: string; readonly pixels: number }) {
  const [state, setState] = useState<PhotoState>('waiting');
  // A prerendered photo may have come before the page's script ran: then no event follows.
  const settle = useCallback((image: HTMLImageElement | null) => {
    if (image !== null && image.complete && image.naturalWidth > 0) setState('shown');
  }, []);
  if (state === 'broken') return null;
  return (
    <img
      ref={settle}
      className={styles['photo']}
      data-shown={state === 'shown'}
      src={assetHref(photo)}
      alt=""
      width={pixels}
      height={pixels}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onLoad={() => setState('shown')}
      onError={() => setState('broken')}
    />
  );
}
