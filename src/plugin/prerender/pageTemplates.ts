import { join } from 'node:path';
import { hasHeaderMore, type ExtraPart } from '../../model/agenda/extraParts.ts';
import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Programme } from '../../model/programme.ts';
import { contentDigest, fileDigest } from '../cache/digests.ts';
import { manifestIcons } from '../pictures/siteIcons.ts';
import { contentSecurityPolicy, foreignHosts } from './contentSecurityPolicy.ts';
import { isAgendaKind, type PageKind } from './pages.ts';
import { inlineCodeOf, type PolicyParts } from './siteHeaders.ts';
import { templateOf, withLook, withPolicy, type ClientBuild } from './template.ts';

/** What pages of the same kind share. */
export interface PageTemplates {
  /** By kind of page, each with its Content Security Policy. */
  readonly html: ReadonlyMap<PageKind, string>;
  /** By kind of page: digests of everything that its pages are made from, except their own data. */
  readonly fingerprints: ReadonlyMap<PageKind, string>;
  /** What the site's headers have to allow for them. */
  readonly policy: PolicyParts;
}

export interface TemplateSources {
  readonly programme: Programme;
  readonly agendas: readonly Agenda[];
  /** `Assembly.imageHosts` */
  readonly imageHosts: readonly string[];
  readonly client: ClientBuild;
  readonly base: string;
  /** Folder of the server build. */
  readonly server: string;
  /** A digest of the plugin's code and words. */
  readonly code: string;
}

/** Makes one template per kind, not per page: a template is most of a page, and pages are tens of thousands. */
export function pageTemplates(kinds: Iterable<PageKind>, sources: TemplateSources): PageTemplates {
  const { programme, agendas, imageHosts, client, base } = sources;
  const { look, embed } = programme.conference;
  const hosts = foreignHosts(programme, imageHosts);
  const templates = new Map(
    [...kinds].map((kind) => {
      const bare = templateOf(client, kind, extraPartsOf(kind, agendas, programme));
      return [kind, withLook(bare, look, base, manifestIcons[0]?.file ?? null)];
    }),
  );
  const html = new Map(
    [...templates].map(([kind, template]) => [
      kind,
      withPolicy(template, contentSecurityPolicy(template.inline, hosts)),
    ]),
  );
  return {
    html,
    fingerprints: fingerprintsOf(html, sources),
    policy: { inline: inlineCodeOf([...templates.values()]), hosts, embed },
  };
}

/** The parts that pages of a kind have in this conference. */
function extraPartsOf(
  kind: PageKind,
  agendas: readonly Agenda[],
  { conference, sponsors }: Programme,
): readonly ExtraPart[] {
  const showsSponsors = kind === 'page' ? sponsors : isAgendaKind(kind) && sponsors?.strip;
  return [
    ...(agendas.some((agenda) => hasHeaderMore(agenda.conference)) ? (['header'] as const) : []),
    ...(showsSponsors || (kind === 'agenda' && conference.look.hero) ? (['more'] as const) : []),
  ];
}

function fingerprintsOf(
  templates: ReadonlyMap<PageKind, string>,
  { server, code }: TemplateSources,
): ReadonlyMap<PageKind, string> {
  const renderers = ['entry-server.mjs', 'worker.mjs'].map((file) => fileDigest(join(server, file)));
  const shared = [code, ...renderers].join();
  return new Map([...templates].map(([kind, html]) => [kind, contentDigest(`${shared}\n${html}`)]));
}
