import { expect, test } from 'vitest';
import { find } from '../../../src/model/search/find.ts';
import { searchAbstracts, searchTitles } from '../../../src/model/search/searchData.ts';
import { searchIndex } from '../../../src/model/search/searchIndex.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { programmeReader } from '../../../src/plugin/readProgramme.ts';
import { session, temporaryFolder } from '../../site/contentFolder.ts';

test('sessions are found by the roles and employers of their speakers, in each language', async () => {
  const talk = (presenters: string, people: string) =>
    session({ title: 'A talk', date: '2031-05-10T10:00:00', presenters, body: `Words.\n\n${people}` });
  const folder = temporaryFolder({
    'conference.yaml': 'name: C\ntimezone: UTC\nlocales: [en, zh]\n',
    'sessions/hulls.md': talk('Ada Quay', '### Speakers:\n\nAda Quay: Shipwright, Quay & Daughters'),
    'sessions/hulls.zh.md': talk('Ada Quay', '### 讲师:\n\nAda Quay：造船师，码头船厂'),
    'sessions/fog.md': talk('Bo Ebb', '### Speakers:\n\nBo Ebb: Pilot'),
  });
  const { assembly } = await programmeReader(
    resolveOptions({ content: folder.path }, {}, folder.path),
  ).read();
  folder.remove();
  if (assembly === null) throw new Error('The conference cannot be read');
  const { programme } = assembly;
  const foundIn = (locale: string, query: string) => {
    const plain = { simplified: '', readings: '' };
    const index = searchIndex(searchTitles(programme, locale, plain));
    index.add(locale, searchAbstracts(programme, locale));
    return find(index, query).ids;
  };
  expect(foundIn('en', 'shipwright')).toEqual(['hulls']);
  expect(foundIn('en', 'daughters')).toEqual(['hulls']);
  expect(foundIn('en', 'pilot')).toEqual(['fog']);
  expect(foundIn('zh', '造船师')).toEqual(['hulls']);
  expect(foundIn('en', 'sailmaker')).toEqual([]);
});
