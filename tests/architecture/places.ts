/** Where a file is: its folder of src, its layer within the app, and which feature it is of. */
export interface Place {
  readonly folder: 'model' | 'plugin' | 'app' | 'worker';
  readonly layer: Layer | null;
  readonly feature: string | null;
}

export type Layer =
  | 'platform'
  | 'routes'
  | 'i18n'
  | 'ui'
  | 'navigation'
  | 'features'
  | 'shell'
  | 'data'
  | 'styles'
  | 'embed'
  | 'pages'
  | 'App'
  | 'entry';

/** From each layer of the app, the layers it may import; a layer may always import itself. */
export const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  platform: [],
  routes: [],
  styles: [],
  embed: [],
  i18n: ['platform', 'routes'],
  ui: ['platform', 'i18n'],
  navigation: ['platform', 'routes', 'i18n', 'ui'],
  features: ['platform', 'routes', 'i18n', 'ui', 'navigation'],
  shell: ['platform', 'routes', 'i18n', 'ui', 'navigation', 'features'],
  data: ['platform'],
  pages: ['platform', 'routes', 'i18n', 'ui', 'navigation', 'features', 'data'],
  App: ['platform', 'routes', 'i18n', 'ui', 'navigation', 'features', 'shell', 'data', 'pages', 'styles'],
  entry: [
    'platform',
    'routes',
    'i18n',
    'ui',
    'navigation',
    'features',
    'shell',
    'data',
    'pages',
    'styles',
    'App',
  ],
};

const folders = new Set<string>(
  Object.keys(mayImport).filter((layer) => layer !== 'routes' && layer !== 'App' && layer !== 'entry'),
);

const files: Readonly<Record<string, Layer>> = {
  'routes.ts': 'routes',
  'App.tsx': 'App',
  'Site.tsx': 'App',
  'SiteFrame.tsx': 'App',
  'Upkeep.tsx': 'App',
  'sitePages.tsx': 'App',
  'usePrefetch.ts': 'App',
  'main.tsx': 'entry',
  'entry-server.tsx': 'entry',
};

/**
 * @param path from the root of the project, such as `src/app/features/session/Recording.tsx`
 * @returns null if src/README.md does not list its place
 */
export function placeOf(path: string): Place | null {
  const [, folder, first = '', second = null] = path.split('/');
  if (folder === 'model' || folder === 'plugin' || folder === 'worker')
    return { folder, layer: null, feature: null };
  if (folder !== 'app') return null;
  const layer = second === null ? files[first] : folders.has(first) ? (first as Layer) : undefined;
  if (layer === undefined) return null;
  return { folder, layer, feature: layer === 'features' ? second : null };
}
