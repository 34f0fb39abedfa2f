import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Locale } from '../../model/locale.ts';
import type { SessionId } from '../../model/session.ts';
import { cacheKey, type BuildCache } from '../cache/buildCache.ts';
import { mapConcurrently } from './mapConcurrently.ts';
import type { DrawPreview } from './previewSvg.ts';
import type { WriteFile } from './photoPictures.ts';
import { conferenceCard, sessionCard, type PreviewCard } from './previewCard.ts';

/** Which picture each page shows, known before any is drawn. */
export interface PreviewPlan {
  /** The files of the built site, below its root, and what each one shows. */
  readonly cards: ReadonlyMap<string, PreviewCard>;
  /**
   * The file of a session's picture, or of the conference's own, for pages of that locale.
   *
   * @returns null for a session or locale the agendas do not have
   */
  fileOf(locale: Locale, session: SessionId | null): string | null;
}

/**
 * @param agendas one a locale
 * @param fingerprint changes with the code, the fonts and the libraries
 */
export function planPreviews(agendas: readonly Agenda[], fingerprint: string): PreviewPlan {
  const cards = new Map<string, PreviewCard>();
  const files = new Map<string, string>();
  const plan = (locale: Locale, session: SessionId | null, card: PreviewCard): void => {
    // The name is a digest of the content, because social networks cache pictures by address.
    const file = `previews/${cacheKey('preview', fingerprint, JSON.stringify(card)).slice(0, 20)}.png`;
    cards.set(file, card);
    files.set(`${locale} ${session ?? ''}`, file);
  };
  for (const agenda of agendas) {
    plan(agenda.locale, null, conferenceCard(agenda));
    for (const session of agenda.sessions.filter(({ slot }) => !slot))
      plan(agenda.locale, session.id, sessionCard(agenda, session));
  }
  return { cards, fileOf: (locale, session) => files.get(`${locale} ${session ?? ''}`) ?? null };
}

export interface PreviewOptions {
  readonly cache: BuildCache;
  readonly write: WriteFile;
  readonly draw: DrawPreview;
  readonly fingerprint: string;
  /** Called after each picture with the number that are done. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** As many as libuv has threads by default. */
const atOnce = 4;

/** Draws every picture of a plan that the cache doesn't have, and writes them all, a few at a time. */
export async function previewPictures(
  { cards }: PreviewPlan,
  { cache, write, draw, fingerprint, onProgress }: PreviewOptions,
): Promise<void> {
  let done = 0;
  await mapConcurrently([...cards], atOnce, async ([file, card]) => {
    const key = cacheKey('preview', fingerprint, JSON.stringify(card));
    await write(file, await cache.get(key, () => draw(card)));
    done += 1;
    onProgress?.(done, cards.size);
  });
}
