import { expect, test } from 'vitest';
import { chineseReader } from '../../../src/plugin/search/chineseForms.ts';

test('characters have the readings of these texts, and family names their own', () => {
  const { readings } = chineseReader;
  expect(readings(['重庆', '重要'], [])).toBe('庆qing|要yao|重chong zhong');
  expect(readings(['简单'], ['单致豪'])).toBe('单dan shan|简jian|致zhi|豪hao');
  expect(readings(['女士, Kafka'], [])).toBe('士shi|女nv');
  expect(readings(['Kafka'], ['Feng Wang'])).toBe('');
});

test('traditional characters map to the simplified ones that are used', () => {
  const pairs = chineseReader.simplified(['数据湖', 'Flink']);
  expect(pairs.match(/../g)?.toSorted()).toEqual(['據据', '數数']);
  expect(chineseReader.simplified(['臺灣'])).toMatch(/灣湾/);
  expect(chineseReader.simplified(['Kafka'])).toBe('');
});
