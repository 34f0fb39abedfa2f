import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factChanges } from '../../../src/model/changes/factChanges.ts';
import type { SessionFacts } from '../../../src/model/changes/sessionFacts.ts';
import { changeHistoryOf } from '../../../src/model/changes/sessionTimeline.ts';
import type {
  ChangeHistory,
  SessionTimeline,
  SessionVersion,
} from '../../../src/model/changes/sessionTimeline.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { instantFrom } from '../../../src/model/zonedTime.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';
import { applyChange } from '../../fixtures/applyChange.ts';

const id = (text: string) => text as SessionId;
const minute = 60_000;

function facts(some: Partial<SessionFacts> = {}): SessionFacts {
  return {
    title: { en: 'Tides' },
    start: (1000 * minute) as Instant,
    minutes: 40,
    room: { en: 'Hall' },
    track: 'sea',
    language: 'en',
    presenters: { en: ['Ada'] },
    status: 'confirmed',
    hasRecording: false,
    hasSlides: false,
    ...some,
  };
}

const at = (minutes: number) => (minutes * minute) as Instant;

function version(commit: number, minutes: number, state: SessionFacts | null): SessionVersion {
  return { commit, at: at(minutes), facts: state, reason: {} };
}

function timeline(
  name: string,
  baseline: SessionFacts | null,
  versions: readonly SessionVersion[],
  added: number | null = baseline === null ? (versions[0]?.commit ?? null) : 0,
): SessionTimeline {
  return { id: id(name), baseline, added, versions };
}

/** The listed changes, as `minutes session kinds`. */
function summary({ published }: ChangeHistory): string[] {
  return published.map(
    ({ at: time, session, changes }) =>
      `${time / minute} ${session} ${changes.map(({ kind }) => kind).join(' ')}`,
  );
}

describe('the listed changes', () => {
  test('a session added and moved within the hour is new, with its former time', () => {
    const first = facts({ start: at(1000) });
    const history = changeHistoryOf([
      timeline('2014', null, [version(1, 0, first), version(2, 33, facts({ start: at(700) }))]),
    ]);
    expect(history.published).toEqual([
      {
        at: at(33),
        commit: 1,
        session: '2014',
        idThen: '2014',
        reason: {},
        changes: [
          { kind: 'added', to: first },
          { kind: 'moved', from: at(1000), to: at(700) },
        ],
      },
    ]);
  });

  test('a change reverted within an hour is not listed; after an hour both changes are', () => {
    const moved = facts({ start: at(2000) });
    const back = (minutes: number) =>
      summary(
        changeHistoryOf([timeline('1', facts(), [version(1, 0, moved), version(2, minutes, facts())])]),
      );
    expect(back(60)).toEqual([]);
    expect(back(61)).toEqual(['0 1 moved', '61 1 moved']);
  });

  test('reformatting is not listed, nor a duration left out for a while', () => {
    const history = changeHistoryOf([
      timeline('1', facts(), [
        version(1, 0, facts({ track: 'Sea', room: { en: ' hall' } })),
        version(2, 100, facts({ minutes: null })),
        version(3, 200, facts()),
      ]),
    ]);
    expect(history.published).toEqual([]);
  });

  test('a session withdrawn, and restored at another time', () => {
    const history = changeHistoryOf([
      timeline('1', facts(), [version(1, 0, null), version(2, 100, facts({ start: at(5) }))]),
    ]);
    expect(summary(history)).toEqual(['0 1 withdrawn', '100 1 returned moved']);
    expect(history.withdrawn).toEqual([]);
    expect([...history.revisions]).toEqual([['1', 2]]);
  });

  test('a session withdrawn for good', () => {
    const history = changeHistoryOf([timeline('1', facts(), [version(1, 70, null)])]);
    expect(history.withdrawn).toEqual([{ id: '1', at: at(70), facts: facts() }]);
  });
});

describe('a session whose id changed', () => {
  const keynote = facts({ start: at(50), track: 'keynote' });

  test('existed beside its former file for some commits', () => {
    const history = changeHistoryOf([
      timeline('1101', facts(), [version(4, 900, null)]),
      timeline('2004', null, [version(1, 0, keynote)]),
    ]);
    expect([...history.renumbered]).toEqual([['1101', '2004']]);
    expect(summary(history)).toEqual(['0 2004 renumbered moved track']);
    expect(history.withdrawn).toEqual([]);
  });

  test('was added after its former file was deleted', () => {
    const history = changeHistoryOf([
      timeline('1', facts(), [version(1, 0, null)]),
      timeline('2', null, [version(2, 500, facts({ title: { en: 'Other' } }))]),
    ]);
    expect(summary(history)).toEqual(['500 2 renumbered renamed']);
  });

  test('existed when the programme was announced', () => {
    const history = changeHistoryOf([
      timeline('1', facts(), [version(9, 70, null)]),
      timeline('2', keynote, [version(10, 300, facts())], 3),
    ]);
    expect(summary(history)).toEqual(['70 2 renumbered', '300 2 moved track']);
  });

  test('is not guessed if it is ambiguous, or long after', () => {
    const gone = timeline('1', facts(), [version(1, 0, null)]);
    const come = (name: string, commit: number) => timeline(name, null, [version(commit, commit, facts())]);
    expect([...changeHistoryOf([gone, come('2', 2), come('3', 3)]).renumbered]).toEqual([]);
    expect([...changeHistoryOf([gone, come('2', 12)]).renumbered]).toEqual([]);
    expect([...changeHistoryOf([gone, come('2', 11)]).renumbered]).toEqual([['1', '2']]);
  });

  test('can be declared with "was", through several ids, and not for an id in use', () => {
    const former = new Map([
      [id('3'), [id('1'), id('2'), id('3'), id('4')]],
      [id('4'), [id('0')]],
    ]);
    const history = changeHistoryOf([timeline('4', facts(), [])], former);
    expect([...history.renumbered]).toEqual([
      ['0', '4'],
      ['1', '3'],
      ['2', '3'],
    ]);
  });

  test('follows a chain of ids to the last', () => {
    const history = changeHistoryOf([
      timeline('1', facts(), [version(1, 0, null)]),
      timeline('2', null, [version(1, 0, facts()), version(30, 900, null)]),
      timeline('3', null, [version(30, 900, keynote)]),
    ]);
    expect([...history.renumbered]).toEqual([
      ['1', '3'],
      ['2', '3'],
    ]);
    expect(summary(history)).toEqual(['0 3 renumbered', '900 3 renumbered moved track']);
  });

  test('is recognised within a few commits, never backwards to an earlier session of the same title', () => {
    const history = changeHistoryOf([
      timeline('1', facts(), [version(6, 0, null)], 0),
      timeline('2', null, [version(5, 0, facts()), version(9, 900, null)], 5),
      timeline('3', null, [version(9, 900, { ...keynote, title: facts().title })], 9),
    ]);
    expect([...history.renumbered]).toEqual([
      ['1', '3'],
      ['2', '3'],
    ]);
  });

  test('has a higher revision than either id was published with', () => {
    const revisions = (...timelines: Parameters<typeof changeHistoryOf>[0]) =>
      changeHistoryOf(timelines).revisions;
    // The former file is edited twice while both exist.
    const former = [version(5, 0, keynote), version(6, 0, facts())];
    const next = [version(4, 0, keynote), version(7, 0, facts({ start: at(2) }))];
    const before = revisions(timeline('1', facts(), former, 0), timeline('2', null, next, 4));
    expect(Object.fromEntries(before)).toEqual({ 1: 2, 2: 1 });
    const after = revisions(
      timeline('1', facts(), [...former, version(8, 0, null)], 0),
      timeline('2', null, next, 4),
    );
    expect(Object.fromEntries(after)).toEqual({ 2: 4 });
  });
});

describe('facts', () => {
  test.each<[string, Partial<SessionFacts>, Partial<SessionFacts>, string]>([
    ['a translation is not a new title', {}, { title: { en: 'Tides', zh: '潮' } }, ''],
    [
      'a title in one locale is',
      { title: { en: 'T', zh: '潮' } },
      { title: { en: 'T', zh: '汐' } },
      'renamed',
    ],
    ['a room that was translated is the same', {}, { room: { en: 'Hall', zh: '厅' } }, ''],
    ['a room for the first time', { room: {} }, {}, 'room'],
    [
      'a name spelled in another script is the same person',
      { presenters: { en: ['汪磊'], zh: ['汪磊'] } },
      { presenters: { en: ['Lei Wang'], zh: ['汪磊'] } },
      '',
    ],
    [
      'another person is another speaker',
      { presenters: { en: ['A', 'B'], zh: ['甲', '乙'] } },
      { presenters: { en: ['C'], zh: ['丙'] } },
      'speakers',
    ],
    [
      'the order of people is nothing',
      { presenters: { en: ['A', 'B'] } },
      { presenters: { en: ['B', 'A'] } },
      '',
    ],
    ['an end left out is not shorter', {}, { minutes: null }, ''],
    ['longer', {}, { minutes: 60 }, 'length'],
    ['a second time', {}, { again: [instantFrom(1)] }, 'again'],
    ['another second time', { again: [instantFrom(1)] }, { again: [instantFrom(2)] }, 'again'],
    ['the same second time', { again: [instantFrom(1)] }, { again: [instantFrom(1)] }, ''],
    ['without a time', {}, { start: null }, 'unscheduled'],
    ['cancelled', {}, { status: 'cancelled' }, 'cancelled'],
    ['a removed recording is not listed', { hasRecording: true }, {}, ''],
  ])('%s', (_name, before, after, kinds) => {
    const changes = factChanges(facts(before), facts(after));
    expect(changes.map(({ kind }) => kind).join(' ')).toBe(kinds);
  });
});

/** The change of one commit to one session of a generated programme. */
type Edit =
  | {
      readonly kind: 'move' | 'rename' | 'cancel' | 'room' | 'people' | 'delete' | 'revive' | 'reformat';
      readonly to: number;
    }
  | { readonly kind: 'add' | 'renumber' | 'record'; readonly to: number };

const edit = fc.record({
  kind: fc.constantFrom<Edit['kind']>(
    'move',
    'rename',
    'cancel',
    'room',
    'people',
    'delete',
    'revive',
    'reformat',
    'add',
    'renumber',
    'record',
  ),
  session: fc.nat(5),
  to: fc.integer({ min: 1, max: 4 }),
});

const commits = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 90 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 25 },
);

type States = Map<SessionId, SessionFacts>;

/** Applies edits to a programme of six sessions: returns the announced state, the last one, and all between. */
function play(
  history: readonly {
    minutes: number;
    edits: readonly { kind: Edit['kind']; session: number; to: number }[];
  }[],
) {
  const own = (number: number) =>
    facts({ title: { en: `Title ${number}` }, presenters: { en: [`Person ${number}`] } });
  const states: States = new Map([0, 1, 2, 3, 4, 5].map((number) => [id(String(number)), own(number)]));
  const announced: States = new Map(states);
  const added = new Map([...states.keys()].map((name) => [name, 0]));
  const versions = new Map<SessionId, SessionVersion[]>();
  const gone: States = new Map();
  let count = 6;
  let time = 0;
  for (const [index, { minutes, edits }] of history.entries()) {
    time += minutes;
    const touched = new Set<SessionId>();
    const put = (name: SessionId, state: SessionFacts | null) => {
      touched.add(name);
      const before = states.get(name);
      if (state === null) {
        if (before) gone.set(name, before);
        states.delete(name);
      } else {
        if (!before) added.set(name, index + 1);
        states.set(name, state);
      }
    };
    for (const { kind, session, to } of edits) {
      const name = [...states.keys()][session % Math.max(1, states.size)];
      const state = name === undefined ? undefined : states.get(name);
      if (kind === 'add') put(id(String(count)), own(count++));
      else if (kind === 'revive') {
        const [back] = gone.keys();
        const last = back === undefined ? undefined : gone.get(back);
        if (back === undefined || last === undefined) continue;
        gone.delete(back);
        put(back, last);
      } else if (name !== undefined && state !== undefined) {
        if (kind === 'move') put(name, { ...state, start: to === 4 ? null : at(1000 * to) });
        if (kind === 'rename') put(name, { ...state, title: { en: `Title ${count++}` } });
        if (kind === 'cancel') put(name, { ...state, status: to > 2 ? 'cancelled' : 'confirmed' });
        if (kind === 'room') put(name, { ...state, room: to === 4 ? {} : { en: `Room ${to}` } });
        if (kind === 'people') put(name, { ...state, presenters: { en: [`Person ${count++}`] } });
        if (kind === 'record') put(name, { ...state, hasRecording: true, minutes: 10 * to });
        if (kind === 'reformat') put(name, { ...state });
        if (kind === 'delete') put(name, null);
        if (kind === 'renumber') {
          put(name, null);
          put(id(String(count++)), { ...state, start: at(to) });
        }
      }
    }
    for (const name of touched) {
      const list = versions.get(name) ?? [];
      versions.set(name, list);
      list.push(version(index + 1, time, states.get(name) ?? null));
    }
  }
  const timelines = [...new Set([...announced.keys(), ...versions.keys()])].map((name) =>
    timeline(String(name), announced.get(name) ?? null, versions.get(name) ?? [], added.get(name) ?? null),
  );
  return { timelines, announced, states };
}

test('applying the listed changes to the announced programme gives the current one, without duplicates', () => {
  fc.assert(
    fc.property(commits, (history) => {
      const { timelines, announced, states } = play(history);
      const { published, renumbered, withdrawn } = changeHistoryOf(timelines);
      const now: States = new Map();
      for (const [name, state] of announced) {
        const today = renumbered.get(name);
        if (today === undefined) now.set(name, state);
        else if (!announced.has(today)) now.set(today, state);
      }
      const follows = new Set<SessionId>();
      for (const { session, changes } of published) {
        expect(changes.length).toBeGreaterThan(0);
        expect(renumbered.has(session)).toBe(false);
        for (const change of changes) {
          if (change.kind === 'renumbered') follows.add(change.from);
          const before = now.get(session) ?? null;
          const after = applyChange(before, change);
          if (change.kind !== 'renumbered') expect(after).not.toEqual(before);
          if (after === null) now.delete(session);
          else now.set(session, after);
        }
      }
      expect(Object.fromEntries(now)).toEqual(Object.fromEntries(states));
      for (const name of renumbered.keys()) {
        if (announced.has(name)) expect(follows).toContain(name);
        expect(states.has(name)).toBe(false);
      }
      const missing = [...announced.keys()].filter((name) => !states.has(name) && !renumbered.has(name));
      expect(withdrawn.map((session) => session.id)).toEqual(expect.arrayContaining(missing));
    }),
    { numRuns: 150 },
  );
});
