import type { SessionPayload } from '../../../model/payload.ts';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Text } from '../../ui/Text.tsx';
import { Recording } from './Recording.tsx';
import styles from './SessionMaterial.module.css';
import * as laterShapes from '../../ui/laterShapes.ts';

export interface SessionMaterialProps {
  readonly payload: SessionPayload;
  readonly title: string;
}

/** What remains of a session once it is over, and what it is about in single words. */
export function SessionMaterial({ payload, title }: SessionMaterialProps) {
  const t = useReadingWords();
  const { slides, tags, video } = payload;
  if (video === null && slides === null && tags.length === 0) return null;
  return (
    <div className={styles['material']}>
      {video !== null && (
        <section aria-labelledby="recording" className={styles['recording']}>
          <h2 id="recording">{t.session.recording}</h2>
          <Recording url={video} title={title} />
        </section>
      )}
      {slides !== null && (
        <p>
          <a className={styles['slides']} href={slides} rel="noopener noreferrer">
            {t.session.slides} <Icon shape={laterShapes.external} />
          </a>
        </p>
      )}
      {tags.length > 0 && (
        <ul className={styles['tags']} aria-label={t.session.topics}>
          {tags.map((tag) => (
            <li key={tag}>
              <Chip>
                <Text text={tag} />
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
