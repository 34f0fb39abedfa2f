import { session, type Files } from './contentFolder.ts';

const talk = (title: string, date: string, room: string, presenters: string, body: string) =>
  session({ title, date, room, presenters, stype: 'English Session', body });

/** A conference in Arabic, with talks in English. */
export const arabic: Files = {
  'conference.yaml':
    'name: { ar: مؤتمر الموانئ, en: Harbour Days }\ntimezone: Africa/Cairo\nlocales: [ar, en]\ndays: [2031-05-10, 2031-05-11]\n',
  'rooms.yaml': 'ar: [القاعة الأولى, Pier Room]\nen: [First Hall, Pier Room]\n',
  'sessions/opening.md': talk(
    'كلمة الافتتاح',
    '2031-05-10T09:00:00',
    'القاعة الأولى',
    'ليلى حداد',
    'نص بالعربية مع WebAssembly (2.0) في وسطه.',
  ),
  'sessions/hulls.md': talk(
    'Hulls that forgive (part 2).',
    '2031-05-10T10:00:00',
    'Pier Room',
    'Ada Quay',
    'Why a round hull forgives a tired helm.',
  ),
  'sessions/mixed.md': talk(
    'مقدمة في C++ و TypeScript 5.9!',
    '2031-05-11T10:00:00',
    'Pier Room',
    'ليلى حداد',
    'نص.',
  ),
};
