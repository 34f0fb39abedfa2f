import type { Agenda } from '../../model/agenda/agenda.ts';
import type { BuildCache } from '../cache/buildCache.ts';
import type { Problem } from '../problem.ts';
import { previewDrawer, type DrawPreview } from './previewSvg.ts';
import { drawingFingerprint } from './fingerprint.ts';
import type { NamedPhoto } from './namedPhotos.ts';
import { photoPictures, type WriteFile } from './photoPictures.ts';
import { planPreviews, previewPictures, type PreviewPlan } from './previewPictures.ts';
import { resizePhoto, type ResizePhoto } from './photoFile.ts';

export interface PictureOptions {
  /** One a locale. */
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
 * Makes the speakers' photos smaller and names the previews. What an earlier build made of the same bytes, words and
 * code comes from the cache; bytes are written one file at a time and not held.
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
  const fingerprint = given ?? (previews || photos.length > 0 ? await drawingFingerprint() : '');
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
