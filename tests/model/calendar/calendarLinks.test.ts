import { describe, expect, test } from 'vitest';
import type { CalendarWords } from '../../../src/model/calendar/calendarEntry.ts';
import { calendarLinks } from '../../../src/model/calendar/calendarLinks.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';

const words: CalendarWords = {
  moderator: (name) => `${name} (moderator)`,
  people: (names) => `讲者：${names.join('、')}`,
  track: (name) => `专题：${name}`,
  cancelled: (title) => `已取消：${title}`,
  estimatedEnd: '结束时间为估计。',
  maybe: '待定',
};

function links(id: string, abstract: string | null = null) {
  const session = fixtureAgenda('zh').sessions.find((one) => one.id === id);
  if (!session) throw new Error(`The fixture has no session ${id}`);
  return calendarLinks({ session, url: 'https://tools.example/zh/sessions/a&b/', abstract }, words);
}

const query = (address: string | undefined) => Object.fromEntries(new URL(address ?? '').searchParams);

describe('calendarLinks', () => {
  test('fill in the form of Google Calendar', () => {
    expect(query(links('compaction')?.google)).toEqual({
      action: 'TEMPLATE',
      text: '不流泪的合并',
      dates: '20250725T020000Z/20250725T024000Z',
      details: '讲者：艾达·布鲁克\n专题：数据湖\n\nhttps://tools.example/zh/sessions/a&b/',
      location: '江厅',
      sprop: 'website:https://tools.example/zh/sessions/a&b/',
    });
  });

  test('fill in the form of Outlook, private and business', () => {
    const found = links('compaction');
    expect(query(found?.outlook)).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: '不流泪的合并',
      startdt: '2025-07-25T02:00:00.000Z',
      enddt: '2025-07-25T02:40:00.000Z',
      body: '讲者：艾达·布鲁克\n专题：数据湖\n\nhttps://tools.example/zh/sessions/a&b/',
      location: '江厅',
    });
    expect(found?.office.replace('office.com', 'live.com')).toBe(found?.outlook);
  });

  test('mark a cancelled session', () => {
    expect(query(links('backpressure')?.google)['text']).toMatch(/^已取消：/);
  });

  test('encode a space as Outlook reads it', () => {
    expect(links('compaction', 'one two + three')?.outlook).toContain('one%20two%20%2B%20three');
  });

  test('stay short for long abstracts, and keep all other fields', () => {
    const address = links('compaction', '长🎉\ud800'.repeat(5000))?.google ?? '';
    expect(address.length).toBeLessThan(8000);
    expect(query(address)['details']).toContain('…');
  });

  test('are null for a session without a time', () => {
    expect(links('someday')).toBeNull();
  });
});
