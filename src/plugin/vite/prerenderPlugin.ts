import { join } from 'node:path';
import { createBuilder, createLogger, type Plugin, type UserConfig, type ViteBuilder } from 'vite';
import type { Context } from '../context.ts';
import { listPublicFiles } from '../files/publicFiles.ts';
import { packageFolder } from '../packageFolder.ts';
import { bundleKey, projectCode } from '../prerender/bundleKey.ts';
import { cachedBundle, type BundleFacts } from '../prerender/cachedBundle.ts';
import { filesOfKinds, type FilesOfKinds } from '../prerender/clientBuild.ts';
import { diskProblem } from '../prerender/diskProblem.ts';
import { buildSite, type SiteBuild } from '../prerender/siteBuild.ts';
import { openSiteFolder, siteWithin, type SiteFolder } from '../prerender/siteFolder.ts';
import type { PolicyParts } from '../prerender/siteHeaders.ts';
import { realPath } from '../prerender/siteRecord.ts';
import { codeFolder, openWorkFolder } from '../prerender/workFolder.ts';
import { countProblems } from '../report.ts';
import { conferenceModule, loadVirtualModule, themeModule } from '../virtualModules.ts';
import { wordModules } from '../words/wordModules.ts';
import { environmentsOf } from './buildEnvironments.ts';
import { buildProblems } from './buildPlugin.ts';
import { editionOf, withEdition, type EditionBuild } from './editionBuild.ts';

/** In builds: renders every page after the client's and the server's code, then puts the new site in place. */
export function prerenderPlugin(context: () => Context): Plugin {
  let files: FilesOfKinds = [];
  const modules = new Map<string, readonly string[]>();
  return {
    name: 'lectern:prerender',
    apply: 'build',
    config: (config, { isPreview }) =>
      isPreview ? {} : { ...environmentsOf(context().options), ...withoutListOfScripts(config) },
    generateBundle(_options, bundle) {
      modules.set(this.environment.name, [...this.getModuleIds()]);
      if (this.environment.name !== 'client') return;
      files = filesOfKinds(Object.values(bundle), (id) => this.getModuleInfo(id)?.importedIds ?? []);
    },
    async buildApp(builder) {
      // Building an edition uses this plugin again.
      const current = context();
      const facts = (name: string) => ({ modules: modules.get(name) ?? [], notes: files });
      const buildInto = async (site: SiteFolder): Promise<PolicyParts> => {
        const bundle = await bundler(builder, current, facts);
        const { logger } = builder.config;
        const buildEdition = (name: string) => runEdition(builder, name, siteWithin(site, name));
        const built = await buildSite({ context: current, site, logger, bundle, buildEdition });
        const problems = [...buildProblems(current), ...built.problems];
        // They were listed before the output of the bundler.
        if (problems.length > 0) logger.warn(`${countProblems(problems)}, listed above.`);
        return built.policy;
      };
      const edition = editionOf(builder.config);
      if (edition !== null) {
        edition.done(await buildInto(edition.site));
        return;
      }
      const out = realPath(current.options.out);
      const work = await openWorkFolder(out, {
        report: (message) => builder.config.logger.info(message),
      }).catch((error: unknown) => {
        throw diskProblem(error, out) ?? error;
      });
      try {
        const site = openSiteFolder(out, join(work.path, 'site'), current.cache);
        await buildInto(site);
        work.check();
        site.commit();
        current.cache.prune();
      } catch (error) {
        throw diskProblem(error, out) ?? error;
      } finally {
        work.remove();
      }
    },
  };
}

/** Runs Vite once more, for an edition. */
async function runEdition(builder: ViteBuilder, name: string, site: SiteFolder): Promise<PolicyParts> {
  const parts: PolicyParts[] = [];
  const done = (policy: PolicyParts) => void parts.push(policy);
  const edition: EditionBuild = { name, site, done };
  const inner = await createBuilder(withEdition(builder.config.inlineConfig, edition), null);
  await inner.buildApp();
  const [policy] = parts;
  if (policy === undefined) throw new Error(`The edition "${name}" was not built.`);
  return policy;
}

/** Returns a function that bundles an environment's code into its folder, or takes it from the cache. */
async function bundler(
  { environments, build }: ViteBuilder,
  context: Context,
  facts: (name: string) => BundleFacts<FilesOfKinds>,
): Promise<SiteBuild['bundle']> {
  const { options } = context;
  const publicFiles = await listPublicFiles(options.public);
  const { cache, data } = context;
  if (!data) throw new Error('The programme was not read before the build.');
  const made = {
    [conferenceModule]: loadVirtualModule(conferenceModule, data) ?? '',
    [themeModule]: context.theme,
    ...wordModules(),
  };
  const code = projectCode(packageFolder());
  // Before any of them is built: plugins add to the configuration as they go.
  const keys = new Map(
    Object.values(environments).map(({ name, config }) => [name, bundleKey(config, code, publicFiles, made)]),
  );
  return async (name) => {
    const environment = environments[name];
    if (!environment) throw new Error(`Vite has no environment "${name}".`);
    const notes = await cachedBundle({
      cache,
      folder: codeFolder(options, name),
      key: keys.get(name) ?? null,
      build: async () => {
        await build(environment);
        return facts(name);
      },
    });
    // Otherwise Vite would build it at the end.
    environment.isBuilt = true;
    return notes;
  };
}

/**
 * Hides hundreds of lines about scripts, which mean nothing to an organiser and bury what does; `--logLevel info` shows
 * them. The bundler's list only depends on the level, everything else on the logger.
 */
function withoutListOfScripts({ logLevel, customLogger }: UserConfig): UserConfig {
  return logLevel === undefined ? { logLevel: 'warn', customLogger: customLogger ?? createLogger() } : {};
}
