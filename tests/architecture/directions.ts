import { mayImport, placeOf, type Place } from './places.ts';
import type { Fault } from './sourceText.ts';

type Verdict = Pick<Fault, 'rule' | 'message'> | null;

/** Why `from` may not import the module `to` of the project, or null where it may. */
export function judgeImport(from: string, to: string): Verdict {
  const importer = placeOf(from);
  const imported = placeOf(to);
  if (!importer || !imported) return null;
  const forbidden = (why: string): Verdict => ({ rule: 'direction', message: `imports ${to}: ${why}` });
  if (importer.folder !== imported.folder) {
    if (importer.folder === 'model') return forbidden('the model imports no other folder of src');
    return imported.folder === 'model'
      ? null
      : forbidden(`${importer.folder} may not import ${imported.folder}`);
  }
  return importer.folder === 'app' ? judgeLayers(importer, imported, forbidden) : null;
}

function judgeLayers(importer: Place, imported: Place, forbidden: (why: string) => Verdict): Verdict {
  if (!importer.layer || !imported.layer) return null;
  if (importer.layer === imported.layer) {
    return importer.feature === imported.feature
      ? null
      : forbidden('features do not import each other: let the page pass one to the other');
  }
  return mayImport[importer.layer].includes(imported.layer)
    ? null
    : forbidden(`${importer.layer} may not import ${imported.layer}`);
}

export interface Libraries {
  /** Packages that may reach the visitor: `shippedPackages` of the plugin. */
  readonly forVisitors: readonly string[];
}

/** Why a file may not import a package, a Node module or a virtual one, or null where it may. */
export function judgeLibrary(from: string, specifier: string, libraries: Libraries): Verdict {
  const place = placeOf(from);
  if (!place) return null;
  const forbidden = (why: string): Verdict => ({
    rule: 'library',
    message: `imports "${specifier}": ${why}`,
  });
  const name = packageName(specifier);
  if (place.folder === 'model') return forbidden('the model needs no library');
  if (place.folder === 'plugin') {
    return /^react(?:-|$)/.test(name) ? forbidden('the plugin renders nothing itself') : null;
  }
  if (specifier.startsWith('virtual:')) {
    return place.layer === 'data' ? null : forbidden('only app/data reads the virtual modules');
  }
  return libraries.forVisitors.includes(name)
    ? null
    : forbidden(`the app imports only shippedPackages of plugin/prerender/thirdPartyLicences.ts`);
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
