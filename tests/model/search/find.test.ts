import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find } from '../../../src/model/search/find.ts';
import type { MarkedText } from '../../../src/model/search/passage.ts';
import type { SearchTitles } from '../../../src/model/search/searchData.ts';
import { searchIndex } from '../../../src/model/search/searchIndex.ts';
import type { SessionId } from '../../../src/model/session.ts';

const ids = ['lake', 'kube', 'walk', 'wang', 'pan', 'key'] as SessionId[];

/** Six sessions in English and Chinese, as the build writes them. */
const titles: SearchTitles = {
  locales: ['en', 'zh'],
  ids,
  groups: [
    {
      kind: 'title',
      names: [
        [
          'Data Lakes in Practice',
          'Airflow on Kubernetes',
          'SkyWalking UI with low-code',
          'Œuvres ﬁnal: ＦＵＬＬ width',
          'Debugging the panel',
          'Open source keynote',
        ],
        ['数据湖实践', '在 Kubernetes 上运行 Airflow', '', '实时计算', '调试面板', '开源主题演讲'],
      ],
    },
    {
      kind: 'speaker',
      names: [
        ['Feng Wang', 'Łukasz Fränkel', 'Ægir Sørensen'],
        ['王 峰', '', ''],
      ],
      of: [[0], [1], [2], [0, 1], [], []],
    },
    {
      kind: 'track',
      names: [
        ['Big Data', 'Streaming'],
        ['大数据', '流处理'],
      ],
      of: [[0], [1], [1], [1], [], []],
    },
    { kind: 'room', names: [['Peony'], ['牡丹厅']], of: [[0], [], [], [], [], [0]] },
    { kind: 'tag', names: [['Kafka'], ['']], of: [[], [], [0], [], [], []] },
    {
      kind: 'day',
      names: [
        ['2021-08-07, 8/7, Saturday, Sat, August 7, Aug 7'],
        ['2021-08-07, 8/7, 星期六, 周六, 8月7日, 8月7日'],
      ],
      of: [[0], [0], [], [], [], []],
    },
  ],
  simplified: '數数據据開开',
  readings:
    '上shang|主zhu|在zai|处chu|大da|实shi|开kai|峰feng|据ju|数shu|时shi|湖hu|源yuan|王wang|牡mu|丹dan|厅ting|践jian',
};

const index = searchIndex(titles);
index.add('en', {
  ids,
  texts: [
    'How streams land in one place, and what to do about small files.',
    'Pods come and go; a scheduler has to keep up with Kafka and with people.',
    '',
    'It’s “quoted”, and it mentions Kafka once.',
    'A panel of glass is not a panel of people. Small files are nowhere here, but a file is.',
    '',
  ],
});

const found = (query: string) => find(index, query).ids;

describe('sessions are found, the best first,', () => {
  test.each([
    ['by a word of the title', 'kubernetes', ['kube']],
    ['in the other language', '数据湖', ['lake']],
    ['in traditional characters', '數據湖', ['lake']],
    ['by whole pinyin', 'shujuhu', ['lake']],
    ['by unfinished pinyin', 'kaiyu', ['key']],
    ['by initials', 'sjh', ['lake']],
    ['by a person’s initials', 'wf', ['lake', 'wang']],
    ['by a room in pinyin', 'mudanting', ['lake', 'key']],
    ['by names in either order', 'wang feng', ['lake', 'wang']],
    ['by a name in another script', '王峰', ['lake', 'wang']],
    ['by a name in one word', 'wangfeng', ['lake', 'wang']],
    ['without accents', 'lukasz frankel', ['kube', 'wang']],
    ['without special letters', 'aegir sorensen', ['walk']],
    ['by ligatures written apart', 'oeuvres final', ['wang']],
    ['by full-width letters', 'ｆｕｌｌ', ['wang']],
    ['by the beginning of a word', 'kuber', ['kube']],
    ['by a part of a joined word', 'walking', ['walk']],
    ['by a joined word written apart', 'sky walking', ['walk']],
    ['by two words written as one', 'datalakes', ['lake']],
    ['with a letter missing', 'kubernets', ['kube']],
    ['with letters swapped', 'kubrenetes', ['kube']],
    ['with two wrong letters of eight', 'kubarnites', ['kube']],
    ['by a short word with a typo', 'airflw', ['kube']],
    ['by a number for letters left out', 'k8s', ['kube']],
    ['by words of two fields', 'wang streaming', ['wang']],
    ['by mixed scripts', 'airflow 流处理', ['kube']],
    ['by Chinese and Latin without a space', '流处理airflow', ['kube']],
    ['by a topic', 'kafka', ['walk', 'kube', 'wang']],
    ['by a phrase', '"small files"', ['lake', 'pan']],
    ['by a phrase in other quotes', '“small files”', ['lake', 'pan']],
    ['by a phrase in Chinese quotes', '「数据湖」', ['lake']],
    ['without a word', 'kafka -airflow', ['walk', 'wang']],
    ['without a phrase', 'files -"panel of glass"', ['lake']],
    ['by track', 'track:streaming', ['kube', 'walk', 'wang']],
    ['by track in Chinese', '专题：大数据', ['lake']],
    ['by room', 'room:peony', ['lake', 'key']],
    ['by speaker', 'speaker:"feng wang" streaming', ['wang']],
    ['by day', 'day:saturday', ['lake', 'kube']],
    ['by day in Chinese', 'day:8月7日', ['lake', 'kube']],
    ['by date', 'day:2021-08-07', ['lake', 'kube']],
    ['by what only leaves out', '-kafka', ['lake', 'pan', 'key']],
    ['by punctuation in a word', 'low-code', ['walk']],
    ['by the title before the abstract', 'panel', ['pan']],
    ['by Chinese in another order', '实践数据湖', ['lake']],
    ['where no session has all words', 'airflow kubernetes zebra', ['kube']],
  ])('%s: %s', (_how, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test.each(['', '   ', '"', '-', ':', 'zebra', 'saturday', '-panel zebra', 'pan "files small"'])(
    'without results for %j',
    (query) => expect(found(query)).toEqual([]),
  );
});

test('an existing word is not corrected', () => {
  expect(find(index, 'panel').corrected).toBeNull();
  expect(find(index, 'kubernets').corrected).toBe('kubernetes');
});

test('without results, a query with results is suggested', () => {
  expect(find(index, 'kubernetiks lukasz').suggestion ?? find(index, 'kubernetiks lukasz').corrected).toBe(
    'kubernetes lukasz',
  );
  expect(find(index, 'debuxxing').suggestion).toBeNull();
  expect(find(index, 'streamers')).toMatchObject({ ids: ['lake'], corrected: 'streams' });
  expect(find(index, 'zebra kafka')).toMatchObject({ ids: [], suggestion: 'kafka' });
});

test('a corrected word is suggested only if it stands for most of the query', () => {
  expect(find(index, 'lukes').corrected).toBe('lakes');
  expect(find(index, 'quantum lukes').suggestion).toBeNull();
  expect(find(index, 'zebra kubernets').suggestion).toBe('kubernetes');
});

test('if no session has all words, the largest set of words with results is suggested', () => {
  // "Airflow on Kubernetes" has another speaker, and "SkyWalking" is another session.
  expect(find(index, 'airflow skywalking').suggestion).toMatch(/^(?:airflow|skywalking)$/);
  expect(find(index, 'airflow lukasz ægir "low-code"')).toMatchObject({ ids: [] });
  expect(find(index, 'airflow lukasz ægir "low-code"').suggestion).not.toBeNull();
});

test('speakers are found by any spelling, any order and with typos', () => {
  const people = (query: string) => find(index, query).people;
  expect(people('speaker:wangfeng')).toEqual(['Feng Wang', '王 峰']);
  expect(people('speaker:feng speaker:wang')).toEqual(['Feng Wang', '王 峰']);
  expect(people('speaker:王峰')).toEqual(['Feng Wang', '王 峰']);
  expect(people('speaker:frankl')).toEqual(['Łukasz Fränkel']);
  // Other sessions in the same room are not meant.
  expect(people('speaker:wang speaker:lukasz')).toEqual([]);
  expect(people('wang')).toEqual([]);
});

const marked = ({ text, marks }: MarkedText) => {
  const parts = marks.map(([start, end]) => text.slice(start, end));
  return { text, parts };
};

test('found words in the row are returned with their positions', () => {
  const shownOf = (query: string, id: string) =>
    find(index, query)
      .shown.get(id as SessionId)
      ?.map(marked);
  expect(shownOf('kube', 'kube')).toEqual([{ text: 'Airflow on Kubernetes', parts: ['Kube'] }]);
  expect(shownOf('lakes wang', 'lake')).toEqual([
    { text: 'Data Lakes in Practice', parts: ['Lakes'] },
    { text: 'Feng Wang', parts: ['Wang'] },
  ]);
  expect(shownOf('數據湖', 'lake')).toBeUndefined();
});

test('a found topic is returned as a topic', () => {
  const note = find(index, 'kafka').notes.get('walk' as SessionId);
  expect(note?.names.map(({ text, isTopic }) => [text, isTopic])).toEqual([['Kafka', true]]);
});

test('found words outside the row are returned: the title in the other language, and the passage', () => {
  const [name] = find(index, '數據湖').notes.get('lake' as SessionId)?.names ?? [];
  expect(name && marked(name)).toEqual({ text: '数据湖实践', parts: ['数据湖'] });
  expect(name?.locale).toBe('zh');
  const passage = find(index, 'kafka people').notes.get('kube' as SessionId)?.passage;
  expect(passage && marked(passage)).toEqual({
    text: 'Pods come and go; a scheduler has to keep up with Kafka and with people.',
    parts: ['Kafka', 'people'],
  });
  expect(find(index, 'kubernetes').notes.get('kube' as SessionId)).toBeUndefined();
});

test('pinyin marks the characters that it spells', () => {
  const [name] = find(index, 'kaiyuan').notes.get('key' as SessionId)?.names ?? [];
  expect(name && marked(name)).toEqual({ text: '开源主题演讲', parts: ['开源'] });
});

test('before abstracts are loaded titles are searched, and a later file replaces the sessions', () => {
  const early = searchIndex(titles);
  expect(find(early, 'kafka').ids).toEqual(['walk']);
  early.add('en', { ids: ['new', 'wang'] as SessionId[], texts: ['Kafka', 'Kafka'] });
  expect(find(early, 'kafka').ids).toEqual(['walk', 'wang']);
});

test('any text is a valid query, and finds each session at most once', () => {
  const piece = fc.constantFrom(
    'kafka',
    '"',
    '-',
    'track:',
    'day:',
    '数据',
    '湖',
    'wang',
    '\\',
    '(',
    '[a',
    '*',
    ' ',
    ' -"',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (query) => {
      const { ids: all, notes } = find(index, query);
      expect(new Set(all).size).toBe(all.length);
      for (const { names, passage } of notes.values()) {
        for (const { text: shown, marks } of [...names, ...(passage ? [passage] : [])]) {
          for (const [start, end] of marks) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(shown.length);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});
