import { useCallback, useState } from 'react';
import { photoSources } from '../../../model/photo.ts';
import { initials } from '../../../model/speakerName.ts';
import { siteBase } from '../../platform/siteBase.ts';
import styles from './Portrait.module.css';

export interface PortraitProps {
  readonly name: string;
  /** A path below the site's base, marked where the photo was also made smaller, an https address, or null. */
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
      {photo !== null && <Photo key={photo} photo={photo} initials={initials(name)} size={size} />}
    </span>
  );
}

/** How large a photo is at most, in CSS pixels, and how large the stylesheet makes it on a given screen. */
const extents = {
  small: { pixels: 56, sizes: '3.5rem' },
  large: { pixels: 160, sizes: 'clamp(6rem, 24vw, 10rem)' },
} as const;

interface PhotoProps {
  readonly photo: string;
  /** What the stylesheet shows over a photo that failed where no script can take it away. */
  readonly initials: string;
  readonly size: keyof typeof extents;
}

function Photo({ photo, initials: instead, size }: PhotoProps) {
  const [state, setState] = useState<PhotoState>('waiting');
  // A prerendered photo may have come or failed before the page's script ran: then no event follows. One that waits
  // to be near the screen has no source yet.
  const settle = useCallback((image: HTMLImageElement | null) => {
    if (image === null || !image.complete || image.currentSrc === '') return;
    setState(image.naturalWidth > 0 ? 'shown' : 'broken');
  }, []);
  if (state === 'broken') return null;
  const { pixels, sizes } = extents[size];
  const { original, sources } = photoSources(photo, siteBase);
  return (
    <picture className={styles['picture']}>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img
        ref={settle}
        className={styles['photo']}
        data-shown={state === 'shown'}
        data-initials={instead}
        src={original}
        alt=""
        width={pixels}
        height={pixels}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onLoad={() => setState('shown')}
        onError={() => setState('broken')}
      />
    </picture>
  );
}
