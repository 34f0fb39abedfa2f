import { describe, expect, test } from 'vitest';
import { formatOf, mentionedPause } from '../../../src/plugin/assemble/formatOf.ts';
import { assemble } from '../../../src/plugin/assemble/assemble.ts';
import { contentOf, sessionFile } from './content.ts';

const of = (...titles: string[]) => ({ format: null, titles, hasPeople: false });

describe('without presenters and type', () => {
  test.each([
    ['Lunch', 'lunch'],
    ['Coffee break', 'break'],
    ['Afternoon Tea & Coffee', 'break'],
    ['Lunch break (60 min)', 'lunch'],
    ['茶歇', 'break'],
    ['上午茶歇', 'break'],
    ['午餐与休息', 'lunch'],
    ['Kaffeepause', 'break'],
    ['Déjeuner', 'lunch'],
    ['Обед', 'lunch'],
    ['休憩', 'break'],
    ['Registration', 'registration'],
    ['Check-in', 'registration'],
    ['Welcome reception', 'social'],
  ])('%s is a pause: %s', (title, format) => {
    expect(formatOf(of(title), undefined)).toBe(format);
    expect(mentionedPause(of(title))).toBeNull();
  });

  test('in any locale', () => expect(formatOf(of('Pranayama', '午餐'), undefined)).toBe('lunch'));

  test.each([
    ['Lighthouses, a film', null],
    ['HTML quiz', null],
    ['Победа', null],
    ['Causes', null],
    ['Steady as she goes', null],
    ['Lunch and learn', 'lunch'],
    ['Breaking the tea monopoly', 'break'],
    ['How we organise coffee breaks', 'break'],
  ])('%s is a talk, and %s is suggested', (title, suggested) => {
    expect(formatOf(of(title), undefined)).toBe('talk');
    expect(mentionedPause(of(title))).toBe(suggested);
  });

  test('the suggestion has its position', () => {
    const session = sessionFile('a', { title: 'Lunch and learn', format: null, presenters: [] });
    expect(assemble(contentOf([session])).problems).toContainEqual(
      expect.objectContaining({
        file: 'content/sessions/a.md',
        severity: 'warning',
        hint: 'Write "format: lunch" if it is one, or "format: talk" if it is not.',
      }),
    );
  });
});
