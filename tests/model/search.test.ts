import { describe, expect, test } from 'vitest';
import type { AgendaSession } from '../../src/model/agenda/agenda.ts';
import { matchesText, searchTerms, searchText } from '../../src/model/search.ts';
import type { SessionId } from '../../src/model/session.ts';
import type { SpeakerId } from '../../src/model/speaker.ts';
import type { TrackId } from '../../src/model/track.ts';

const session: AgendaSession = {
  id: '2014' as SessionId,
  title: { text: 'Ｆｌｉｎｋ at Rest: 实时计算的下一步', locale: 'zh' },
  start: null,
  end: null,
  endEstimated: false,
  day: null,
  track: { id: 'streams' as TrackId, name: { text: 'Stream Processing', locale: 'en' }, hue: 0, sessions: 1 },
  room: null,
  language: 'zh',
  format: 'talk',
  status: 'confirmed',
  speakers: [
    { id: 'a' as SpeakerId, name: { text: 'Łukasz Fränkel', locale: 'en' }, photo: null },
    { id: 'b' as SpeakerId, name: { text: '王 涛', locale: 'zh' }, photo: null },
  ],
  hasRecording: false,
};

const found = (query: string) => matchesText(searchText(session), searchTerms(query));

describe('search', () => {
  test.each([
    '',
    '   ',
    'flink',
    'FLINK',
    'Ｆｌｉｎｋ',
    'lin',
    '实时',
    '计算的下',
    'lukasz frankel',
    'Fränkel Łukasz',
    'frankel flink stream',
    '王涛',
    '王 涛',
    '涛 实时',
  ])('%j finds the session', (query) => {
    expect(found(query)).toBe(true);
  });

  test.each(['spark', 'flink spark', '时实', '涛王', 'restreal', 'frankel王'])(
    '%j does not find it',
    (query) => {
      expect(found(query)).toBe(false);
    },
  );

  test('a repeated term counts as one', () => {
    expect(searchTerms(' Flink  flink RUST ')).toEqual(['flink', 'rust']);
    expect(searchTerms(' \u3000 ')).toEqual([]);
  });
});
