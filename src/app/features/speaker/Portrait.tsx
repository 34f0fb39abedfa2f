import { useCallback, useState } from 'react';
import { photoSources } from '../../../model/photo.ts';
import { initials } from '../../../model/speakerName.ts';
import { siteBase } from '../../platform/siteBase.ts';
import { hueStyle } from '../../ui/Swatch.tsx';
import styles from './Portrait.module.css';

export interface PortraitProps {
  readonly name: string;
  /** A path below the base, marked if smaller versions exist; an https address; or null. */
  readonly photo: string | null;
  readonly size?: 'tiny' | 'row' | 'small' | 'large';
  /** The hue of the track its initials are shown in, in degrees, where a page has tracks. */
  readonly hue?: number | undefined;
}

type PhotoState = 'waiting' | 'shown' | 'broken';

/**
 * A speaker's photo. The initials are shown until it has loaded, or if it fails to. Hidden from screen readers, because
 * the name is next to it.
 */
export function Portrait({ name, photo, size = 'small', hue }: PortraitProps) {
  return (
    <span
      className={`${styles['portrait']} ${styles[size]}`}
      style={hue === undefined ? undefined : hueStyle(hue)}
      aria-hidden="true"
    >
      <span className={styles['initials']}>{initials(name)}</span>
      {photo !== null && <Photo key={photo} photo={photo} initials={initials(name)} size={size} />}
    </span>
  );
}

/** The largest size of a photo in CSS pixels, and its size in the style sheet by screen. */
const extents = {
  tiny: { pixels: 28, sizes: '1.75rem' },
  row: { pixels: 40, sizes: '2.5rem' },
  small: { pixels: 56, sizes: '3.5rem' },
  large: { pixels: 160, sizes: 'clamp(6rem, 24vw, 10rem)' },
} as const;

interface PhotoProps {
  readonly photo: string;
  /** The initials that the style sheet shows over a failed photo, also without script. */
  readonly initials: string;
  readonly size: keyof typeof extents;
}

function Photo({ photo, initials: instead, size }: PhotoProps) {
  const [state, setState] = useState<PhotoState>('waiting');
  // A prerendered photo may have loaded or failed before the script ran, and then sends no event. A lazy one that is
  // off screen has no source yet.
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
