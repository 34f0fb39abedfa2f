import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import type { Change, SessionFacts } from '../../../src/model/changes/sessionFacts.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { applyChange } from '../../fixtures/applyChange.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { git, historyOf, sessionFile } from './repository.ts';

/** The facts of a session in a file that the generated histories change. */
interface State {
  readonly title: string;
  readonly hour: number;
  readonly room: string | null;
  readonly isCancelled: boolean;
  readonly people: string;
  /** Its formatting, which has no meaning. */
  readonly spacing: number;
  readonly isBroken: boolean;
}

type Edit = (state: State, fresh: () => number) => State | null;

const edits: Readonly<Record<string, (to: number) => Edit>> = {
  move: (to) => (state) => ({ ...state, hour: 8 + to }),
  rename: () => (state, fresh) => ({ ...state, title: `Title ${fresh()}` }),
  room: (to) => (state) => ({ ...state, room: to === 0 ? null : `Room ${to}` }),
  cancel: (to) => (state) => ({ ...state, isCancelled: to > 1 }),
  people: () => (state, fresh) => ({ ...state, people: `Person ${fresh()}` }),
  reformat: (to) => (state) => ({ ...state, spacing: to }),
  damage: () => (state) => ({ ...state, isBroken: true }),
  repair: () => (state) => ({ ...state, isBroken: false }),
  delete: () => () => null,
};

const generatedEdit = fc.record({
  kind: fc.constantFrom(...Object.keys(edits), 'add', 'revive', 'renumber'),
  session: fc.nat(9),
  to: fc.nat(3),
});

/** Commits on the branch, each with one set of edits, or a merge of a few from another branch. */
const generatedHistory = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 120 }),
    edits: fc.array(generatedEdit, { minLength: 1, maxLength: 3 }),
    isMerge: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

type Generated = (typeof generatedHistory extends fc.Arbitrary<infer Value> ? Value : never)[number];

function textOf({ title, hour, room, isCancelled, people, spacing, isBroken }: State): string {
  if (isBroken) return `---\ntitle: [${title}\n---\n`;
  const pad = (value: string) => `${' '.repeat(spacing)}${spacing === 3 ? `"${value}"` : value}`;
  const text = sessionFile(
    {
      title: pad(title),
      date: pad(`2021-08-06T${String(hour).padStart(2, '0')}:00:00`),
      presenters: pad(people),
      ...(room !== null && { room: pad(room) }),
      ...(isCancelled && { status: pad('cancelled') }),
    },
    `Text ${spacing}.`,
  );
  return spacing === 2 ? text.replaceAll('\n', '\r\n') : text;
}

/** Returns the stream for git fast-import, and the announced and the current state of each session. */
function play(history: readonly Generated[]) {
  let count = 0;
  const fresh = () => count++;
  const newState = (): State => {
    const number = fresh();
    return {
      title: `Title ${number}`,
      hour: 8,
      room: null,
      isCancelled: false,
      people: `Person ${number}`,
      spacing: 0,
      isBroken: false,
    };
  };
  const files = new Map<string, State>();
  /** The last readable version of each existing file. */
  const readable = new Map<string, State>();
  const gone = new Map<string, State>();
  const renumbered = new Map<string, string>();
  const stream: string[] = [];
  let mark = 0;
  let head = 0;
  let seconds = Date.parse('2021-06-01T00:00:00Z') / 1000;

  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  function commit(branch: string, parents: readonly number[], changed: Iterable<string>): number {
    mark += 1;
    stream.push(
      `commit refs/heads/${branch}\nmark :${mark}\ncommitter Ada <ada@example.org> ${seconds} +0000\n${data('edit')}`,
      ...(parents[0] === undefined ? [] : [`from :${parents[0]}\n`]),
      ...parents.slice(1).map((parent) => `merge :${parent}\n`),
    );
    for (const id of changed) {
      const state = files.get(id);
      const path = `content/sessions/${id}.md`;
      stream.push(state === undefined ? `D ${path}\n` : `M 100644 inline ${path}\n${data(textOf(state))}`);
    }
    stream.push('\n');
    return mark;
  }
  function put(id: string, state: State | null, changed: Set<string>): void {
    changed.add(id);
    if (state === null) {
      const before = files.get(id);
      if (before) gone.set(id, before);
      files.delete(id);
    } else files.set(id, state);
  }
  /** Only the state of the branch after a commit counts. */
  function settle(changed: Iterable<string>): void {
    for (const id of changed) {
      const state = files.get(id);
      if (state === undefined) readable.delete(id);
      else if (!state.isBroken) readable.set(id, state);
    }
  }
  function apply({ kind, session, to }: Generated['edits'][number], changed: Set<string>): void {
    const id = [...files.keys()][session % Math.max(1, files.size)];
    const state = id === undefined ? undefined : files.get(id);
    const [back] = gone.keys();
    if (kind === 'add') put(String(100 + fresh()), newState(), changed);
    else if (kind === 'revive') {
      const last = back === undefined ? undefined : gone.get(back);
      // A session that continues under another id stays removed.
      if (back === undefined || last === undefined || renumbered.has(back)) return;
      gone.delete(back);
      put(back, { ...last, isBroken: false }, changed);
    } else if (id !== undefined && state !== undefined) {
      if (kind === 'renumber') {
        // A session that was unreadable under its former id cannot be recognised.
        if (state.isBroken || !files.has(id)) return;
        const next = String(100 + fresh());
        renumbered.set(id, next);
        put(id, null, changed);
        put(next, state, changed);
      } else put(id, edits[kind]?.(to)(state, fresh) ?? null, changed);
    }
  }

  for (let number = 0; number < 4; number++) put(String(number), newState(), new Set());
  head = commit('main', [], files.keys());
  settle(files.keys());
  const announced = new Map(readable);
  seconds = Date.parse('2021-07-02T00:00:00Z') / 1000;
  for (const { minutes, edits: made, isMerge } of history) {
    const changed = new Set<string>();
    let side = head;
    for (const one of made) {
      const own = new Set<string>();
      apply(one, own);
      for (const id of own) changed.add(id);
      if (isMerge) side = commit('side', [side], own);
    }
    seconds += minutes * 60;
    head = isMerge ? commit('main', [head, side], changed) : commit('main', [head], changed);
    settle(changed);
  }
  return { stream: stream.join(''), announced, today: readable };
}

/** The facts of a state, as they are listed. */
function shown({ title, hour, room, isCancelled, people }: State) {
  return {
    title,
    start: Date.parse(`2021-08-06T${String(hour).padStart(2, '0')}:00:00+08:00`),
    room,
    isCancelled,
    people,
  };
}

function toldOf({ title, start, room, status, presenters }: SessionFacts) {
  const isCancelled = status === 'cancelled';
  return {
    title: title['en'],
    start,
    room: room['en'] ?? null,
    isCancelled,
    people: presenters['en']?.join(),
  };
}

function factsOf(state: State): SessionFacts {
  const { title, start, room, isCancelled, people } = shown(state);
  return {
    title: { en: title },
    start: start as SessionFacts['start'],
    minutes: null,
    room: room === null ? {} : { en: room },
    track: null,
    language: null,
    presenters: { en: [people] },
    status: isCancelled ? 'cancelled' : 'confirmed',
    hasRecording: false,
    hasSlides: false,
  };
}

test('for any git history, the listed changes turn the announced programme into the current one', async () => {
  const root = temporaryFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(generatedHistory, async (generated) => {
      const { stream, announced, today } = play(generated);
      const folder = `${root}/${run++}`;
      git(root, ['init', '-q', '-b', 'main', folder]);
      execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: stream, stdio: 'pipe' });
      git(folder, ['reset', '-q', '--hard']);
      // git removes the folder of sessions that are all withdrawn.
      mkdirSync(`${folder}/content`, { recursive: true });
      const cache = openBuildCache(`${folder}.cache`);
      const tip = git(folder, ['rev-parse', 'HEAD']).trim();
      git(folder, ['update-ref', 'HEAD', `HEAD~${Math.ceil(generated.length / 2)}`]);
      await historyOf(`${folder}/content`, { cache });
      git(folder, ['update-ref', 'HEAD', tip]);
      const history = await historyOf(`${folder}/content`);
      expect(await historyOf(`${folder}/content`, { cache })).toEqual(history);
      const { changes, notes } = history;
      expect(notes).toEqual([]);

      const now = new Map<string, SessionFacts>();
      for (const [id, state] of announced)
        now.set(changes.renumbered.get(id as SessionId) ?? id, factsOf(state));
      for (const { session, changes: told } of changes.published) {
        expect(told.length).toBeGreaterThan(0);
        for (const change of told) {
          const before = now.get(session) ?? null;
          const after = applyChange(before, change);
          expect(isNews(change, before, after)).toBe(true);
          if (after === null) now.delete(session);
          else now.set(session, after);
        }
      }
      const applied = [...now].map(([id, facts]) => [id, toldOf(facts)] as const);
      const expected = [...today].map(([id, state]) => [id, shown(state)] as const);
      expect(Object.fromEntries(applied)).toEqual(Object.fromEntries(expected));
      const missing = [...announced.keys()].filter(
        (id) => !now.has(id) && !changes.renumbered.has(id as SessionId),
      );
      expect(changes.withdrawn.map(({ id }) => id as string)).toEqual(expect.arrayContaining(missing));
    }),
    { numRuns: 20 },
  );
}, 120_000);

/** A change contains something new; a changed id counts by itself. */
function isNews(change: Change, before: SessionFacts | null, after: SessionFacts | null): boolean {
  return change.kind === 'renumbered' || JSON.stringify(before) !== JSON.stringify(after);
}
