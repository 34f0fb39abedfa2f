import type { Agenda } from '../../model/agenda/agenda.ts';
import type { ConferenceLook } from '../../model/conference.ts';
import type { Locale } from '../../model/locale.ts';
import type { BuildCache } from '../cache/buildCache.ts';
import { cacheKey } from '../cache/digests.ts';
import { drawingFingerprint } from '../pictures/fingerprint.ts';
import { drawPhoneScreen, phoneScreen, phoneScreenOf } from '../pictures/phoneScreen.ts';
import { drawSiteIcons } from '../pictures/siteIcons.ts';
import { manifestOf, type Screenshot } from './manifest.ts';
import type { SiteFolder } from './siteFolder.ts';

export interface InstallOptions {
  /** One per locale. */
  readonly agendas: readonly Agenda[];
  readonly look: ConferenceLook;
  readonly base: string;
  readonly publicFolder: string;
  readonly publicFiles: ReadonlySet<string>;
  readonly cache: BuildCache;
  /** The file of the conference's preview picture, 1200 by 630 pixels; null: no pictures are drawn. */
  readonly previewOf: (locale: Locale) => string | null;
  readonly site: SiteFolder;
}

/** Writes what phones and browsers install the site with: icons, pictures, a manifest per locale. */
export async function writeInstallFiles(options: InstallOptions): Promise<void> {
  const { agendas, base, cache, previewOf, site } = options;
  const fingerprint = drawingFingerprint();
  const write = (name: string, bytes: Uint8Array) => {
    site.write(name, bytes);
    return Promise.resolve();
  };
  const name = agendas[0]?.conference.name ?? '';
  await drawSiteIcons({ ...options, name, fingerprint, write });
  for (const agenda of agendas) {
    const pictures: Screenshot[] = [];
    const preview = previewOf(agenda.locale);
    if (preview !== null) {
      const screen = phoneScreenOf(agenda);
      const file = `icons/phone-${agenda.locale}.png`;
      const key = cacheKey('phone', fingerprint, JSON.stringify(screen));
      await write(file, await cache.get(key, () => drawPhoneScreen(screen)));
      pictures.push(
        { file, ...phoneScreen, form_factor: 'narrow' },
        { file: preview, width: 1200, height: 630, form_factor: 'wide' },
      );
    }
    const manifest = manifestOf(agenda, base, pictures);
    if (!options.publicFiles.has(manifest.name)) site.write(manifest.name, manifest.text);
  }
}
