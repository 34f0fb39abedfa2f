import type { Agenda } from '../../model/agenda/agenda.ts';
import type { BuildCache } from '../cache/buildCache.ts';
import { cacheKey } from '../cache/digests.ts';
import type { Problem } from '../problem.ts';
import { previewDrawer, type DrawPreview } from './previewSvg.ts';
import { drawingFingerprint } from './fingerprint.ts';
import type { NamedPhoto } from './namedPhotos.ts';
import { photoPictures, type WriteFile } from './photoPictures.ts';
import { resizePhoto, type ResizePhoto } from './photoFile.ts';
import type { Locale } from '../../model/locale.ts';
import type { SessionId } from '../../model/session.ts';
import { mapConcurrently } from './mapConcurrently.ts';
import { conferenceCard, sessionCard, type PreviewCard } from './previewCard.ts';

export interface PictureOptions {
  /** One per locale. */
  readonly agendas: readonly Agenda[];
  readonly photos: readonly NamedPhoto[];
  /** Absolute. */
  readonly publicFolder: string;
  readonly cache: BuildCache;
  readonly write: WriteFile;
  /** Called with the number of previews that are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /**
   * Whether pages get a picture for previews.
   * @default true
   */
  readonly previews?: boolean;
  /** @default sharp's */
  readonly resize?: ResizePhoto;
  /** @default 1200 by 630 pixels, PNG */
  readonly draw?: DrawPreview;
  /** @default that of this code and the libraries installed */
  readonly fingerprint?: string;
}

/** The pictures that pages refer to, and a function that draws the previews. */
export interface Pictures {
  /** By path: the hash to mark the photo with (`markPhoto`), or null where initials replace it. */
  readonly photos: ReadonlyMap<string, string | null>;
  readonly previews: Pick<PreviewPlan, 'fileOf'>;
  /** Photos that can't be shown, each where the content names it. */
  readonly problems: readonly Problem[];
  /** Draws the previews, while pages are rendered. */
  drawPreviews(): Promise<void>;
}

/**
 * Resizes the speakers' photos and names the preview pictures. Results of earlier builds with the same inputs come from
 * the cache.
 */
export async function preparePictures({
  agendas,
  photos,
  publicFolder,
  cache,
  write,
  onProgress,
  previews = true,
  resize = resizePhoto,
  draw = previewDrawer(),
  fingerprint: given,
}: PictureOptions): Promise<Pictures> {
  const fingerprint = given ?? (previews || photos.length > 0 ? drawingFingerprint() : '');
  const made = await photoPictures(photos, { publicFolder, cache, write, resize, fingerprint });
  const plan = planPreviews(previews ? agendas : [], fingerprint);
  return {
    photos: made.hashes,
    previews: plan,
    problems: made.problems,
    async drawPreviews() {
      const progress = onProgress ? { onProgress } : {};
      await previewPictures(plan, { cache, write, draw, fingerprint, ...progress });
    },
  };
}

/** Which picture each page shows, known before any is drawn. */
interface PreviewPlan {
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
 * @param agendas one per locale
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
