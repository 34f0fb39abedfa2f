import { describe, expect, test } from 'vitest';
import { readFormat, readLanguage, readSessionType } from '../../../src/plugin/fields/stype.ts';

describe('readSessionType', () => {
  test.each([
    ['Chinese Session', 'zh', 'talk'],
    ['English Session', 'en', 'talk'],
    ['Chinese Panel', 'zh', 'panel'],
    ['ENGLISH  panel', 'en', 'panel'],
    ['中文演讲', 'zh', 'talk'],
    ['英文演讲', 'en', 'talk'],
    ['英文文演讲', 'en', 'talk'],
    ['中文会议', 'zh', 'talk'],
    ['中文圆桌', 'zh', 'panel'],
    ['英文圆桌', 'en', 'panel'],
    ['Keynote', null, 'keynote'],
    ['中文主题演讲', 'zh', 'keynote'],
    ['Lightning Talk', null, 'lightning'],
    ['闪电演讲', null, 'lightning'],
    ['English Lightning Talk', 'en', 'lightning'],
    ['Workshop', null, 'workshop'],
    ['中文工作坊', 'zh', 'workshop'],
    ['Coffee Break', null, 'break'],
    ['Break', null, 'break'],
    ['茶歇', null, 'break'],
    ['Lunch Break', null, 'lunch'],
    ['午餐', null, 'lunch'],
    ['Registration', null, 'registration'],
    ['签到', null, 'registration'],
    ['Social', null, 'social'],
    ['交流', null, 'social'],
    ['技术交流演讲', null, 'talk'],
    ['Japanese Session', 'ja', 'talk'],
    ['日文演讲', 'ja', 'talk'],
    ['韩语圆桌', 'ko', 'panel'],
    ['Breakout Session', null, 'talk'],
  ])('%s', (stype, language, format) => {
    expect(readSessionType(stype)).toMatchObject({ language, format });
  });

  test.each([
    ['Chinse Session', 'zh', 'talk'],
    ['Engilsh Sesion', 'en', 'talk'],
    ['English Panle', 'en', 'panel'],
    ['Keynotte', null, 'keynote'],
  ])('a wrong letter: %s', (stype, language, format) => {
    expect(readSessionType(stype)).toEqual({ language, format, hasUnknownWords: false });
  });

  test.each(['Chinese & English Session', '中英文演讲', '中英双语圆桌', 'Bilingual Panel'])(
    'two languages count as none: %s',
    (stype) => {
      expect(readSessionType(stype)).toMatchObject({ language: null, hasUnknownWords: false });
    },
  );

  test.each(['Quux', '其他', 'Klingon Session', '???'])('an unknown type is reported: %s', (stype) => {
    expect(readSessionType(stype).hasUnknownWords).toBe(true);
  });

  test.each(['Chinese Session', '中文演讲', 'Lightning Talk', 'Coffee Break', '茶歇'])(
    '%s is known',
    (stype) => {
      expect(readSessionType(stype).hasUnknownWords).toBe(false);
    },
  );
});

test.each([
  ['en', 'en'],
  ['zh-CN', 'zh'],
  ['zh-Hans', 'zh'],
  ['Chinese', 'zh'],
  ['中文', 'zh'],
  ['日语', 'ja'],
  ['sv', 'sv'],
  ['xx', null],
  ['english and chinese', null],
  ['', null],
])('the language of %j is %j', (text, language) => {
  expect(readLanguage(text)).toBe(language);
});

test.each([
  ['panel', 'panel'],
  ['圆桌', 'panel'],
  ['lunch', 'lunch'],
  ['nothing', null],
])('the format of %j is %j', (text, format) => {
  expect(readFormat(text)).toBe(format);
});
