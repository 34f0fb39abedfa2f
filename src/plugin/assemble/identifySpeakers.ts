import { isHanKey, keysOfId, type Appearance } from './appearances.ts';
import { slugOf } from '../../model/text/slug.ts';

/** All appearances of one person. */
export interface Person {
  readonly appearances: readonly Appearance[];
}

interface Cluster {
  appearances: Appearance[];
  /** `group locale`: no person is twice in one list. */
  slots: Set<string>;
  keys: Set<string>;
  /** Most people have none or one. */
  photos: string[];
  ids: string[];
}

/**
 * Identifies people: joins the appearances of one person within a session and across sessions.
 *
 * Within a session, two files mean the same person by the same name, else by the same photo, else by the same position
 * among the rest, if the lists have the same length. Across sessions the same name (whatever the order of its parts) is
 * the same person, and so is the same photo under a Latin and a Chinese name. Two people of one list are never the
 * same, nor are people whose Latin names agree but whose Chinese names differ.
 *
 * @param mentions per session (or person's own files) the people of each file
 */
export function identifySpeakers(
  mentions: readonly (readonly (readonly Appearance[])[])[],
): readonly Person[] {
  const clusters = new Clusters();
  const groups = withoutNamesOfIds(mentions);
  for (const files of groups) for (const people of files) for (const person of people) clusters.add(person);
  for (const files of groups) joinWithinGroup(files, clusters);
  for (const same of groupBy(clusters.all(), ({ keys }) => [...keys])) clusters.joinAll(same);
  for (const same of groupBy(clusters.all(), ({ photos }) => photos)) {
    if (isOnePhotoOfOnePerson(same)) clusters.joinAll(same);
  }
  return clusters.all().map(({ appearances }) => ({ appearances }));
}

/**
 * If sessions use the id of a speaker's file, only the id identifies that speaker: other people with the same name are
 * different people, unless their name makes the same id.
 */
function withoutNamesOfIds(
  mentions: readonly (readonly (readonly Appearance[])[])[],
): readonly (readonly (readonly Appearance[])[])[] {
  const named = new Set(mentions.flat(2).flatMap(({ byHand, id }) => (byHand || id === null ? [] : [id])));
  if (named.size === 0) return mentions;
  const withId = (appearance: Appearance): Appearance => {
    if (appearance.byHand)
      return appearance.id !== null && named.has(appearance.id)
        ? { ...appearance, keys: keysOfId(appearance.id) }
        : appearance;
    const implied =
      appearance.id === null ? appearance.names.map(slugOf).find((id) => named.has(id)) : undefined;
    return implied === undefined ? appearance : { ...appearance, keys: keysOfId(implied) };
  };
  return mentions.map((files) => files.map((people) => people.map(withId)));
}

class Clusters {
  readonly #clusterOf = new Map<Appearance, Cluster>();

  add(appearance: Appearance): void {
    this.#clusterOf.set(appearance, {
      appearances: [appearance],
      slots: new Set([slotOf(appearance)]),
      keys: new Set(appearance.keys),
      photos: appearance.photo === null ? [] : [appearance.photo],
      ids: appearance.id === null ? [] : [appearance.id],
    });
  }

  all(): readonly Cluster[] {
    return [...new Set(this.#clusterOf.values())];
  }

  areSame(a: Appearance, b: Appearance): boolean {
    return this.#clusterOf.get(a) === this.#clusterOf.get(b);
  }

  join(a: Appearance, b: Appearance): void {
    const [into, from] = [this.#clusterOf.get(a), this.#clusterOf.get(b)];
    if (!into || !from || into === from || !canBeSamePerson(into, from)) return;
    into.appearances.push(...from.appearances);
    for (const slot of from.slots) into.slots.add(slot);
    for (const key of from.keys) into.keys.add(key);
    into.photos = union(into.photos, from.photos);
    into.ids = union(into.ids, from.ids);
    for (const appearance of from.appearances) this.#clusterOf.set(appearance, into);
  }

  /** Joins appearances that can be the same person, each with the first match. */
  joinAll(clusters: readonly Cluster[]): void {
    const people: Appearance[] = [];
    for (const { appearances } of clusters) {
      const [appearance] = appearances;
      if (!appearance) continue;
      const same = people.some((person) => {
        this.join(person, appearance);
        return this.areSame(person, appearance);
      });
      if (!same) people.push(appearance);
    }
  }
}

function union(some: string[], others: readonly string[]): string[] {
  return others.length === 0 ? some : [...new Set([...some, ...others])];
}

function slotOf({ group, locale }: Appearance): string {
  return `${group} ${locale}`;
}

function canBeSamePerson(a: Cluster, b: Cluster): boolean {
  for (const slot of b.slots) if (a.slots.has(slot)) return false;
  if (a.ids.length > 0 && b.ids.length > 0 && !a.ids.some((id) => b.ids.includes(id))) return false;
  const hanOfA = [...a.keys].filter(isHanKey);
  if (hanOfA.length === 0 || ![...b.keys].some(isHanKey)) return true;
  return hanOfA.some((key) => b.keys.has(key)) || a.photos.some((photo) => b.photos.includes(photo));
}

function joinWithinGroup(files: readonly (readonly Appearance[])[], clusters: Clusters): void {
  const [first, ...others] = files;
  if (!first) return;
  for (const other of others) {
    const open = () => ({
      left: first.filter((a) => !other.some((b) => clusters.areSame(a, b))),
      right: other.filter((b) => !first.some((a) => clusters.areSame(a, b))),
    });
    for (const alike of [sharesName, sharesPhoto]) {
      const { left, right } = open();
      for (const a of left) {
        const matches = right.filter((b) => alike(a, b));
        if (matches[0] && matches.length === 1) clusters.join(a, matches[0]);
      }
    }
    const { left, right } = open();
    if (first.length !== other.length && (left.length !== 1 || right.length !== 1)) continue;
    for (const [index, a] of left.entries()) {
      const b = right[index];
      if (b) clusters.join(a, b);
    }
  }
}

function sharesName(a: Appearance, b: Appearance): boolean {
  return [...a.keys].some((key) => b.keys.has(key));
}

function sharesPhoto(a: Appearance, b: Appearance): boolean {
  return a.photo !== null && a.photo === b.photo;
}

/** Whether all use a photo as one person: placeholder pictures are shared by many. */
function isOnePhotoOfOnePerson(clusters: readonly Cluster[]): boolean {
  const latin = new Set<string>();
  const han = new Set<string>();
  for (const { keys } of clusters) for (const key of keys) (isHanKey(key) ? han : latin).add(key);
  return latin.size <= 1 && han.size <= 1;
}

function groupBy(clusters: readonly Cluster[], keysOf: (cluster: Cluster) => readonly string[]): Cluster[][] {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const key of keysOf(cluster)) {
      const group = groups.get(key);
      if (group) group.push(cluster);
      else groups.set(key, [cluster]);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
