import type { Programme } from '../../../src/model/programme.ts';
import { assemble } from '../../../src/plugin/assemble/assemble.ts';
import type { Assembly } from '../../../src/plugin/assemble/assemble.ts';
import type { ParsedContent } from '../../../src/plugin/assemble/parsedContent.ts';
import { contentOf, sessionFile, trackFile } from '../assemble/content.ts';

/** Two days, two locales, an id that needs encoding, a session without a day. */
export function smallAssembly(rest: Partial<ParsedContent['conference']> = {}): Assembly {
  const content = contentOf(
    [
      sessionFile('opening', { presenters: ['Ada Example'], title: 'Opening <b>&' }),
      sessionFile('opening.zh', { presenters: ['阿达'], title: '开幕' }),
      sessionFile('c++ 入门', { presenters: ['Bob Example'], date: '2021-08-07T09:00:00' }),
      sessionFile('later', { date: null, track: 'web', status: 'cancelled' }),
    ],
    { tracks: [trackFile('data', 'Data'), trackFile('web', 'Web')] },
  );
  return assemble({ ...content, conference: { ...content.conference, ...rest } });
}

export function smallProgramme(rest: Partial<ParsedContent['conference']> = {}): Programme {
  return smallAssembly(rest).programme;
}
