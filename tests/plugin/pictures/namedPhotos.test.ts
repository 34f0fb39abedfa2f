import { expect, test } from 'vitest';
import { assemble } from '../../../src/plugin/assemble/assemble.ts';
import { namedPhotos } from '../../../src/plugin/pictures/namedPhotos.ts';
import { contentOf, sessionFile, speakerFile } from '../assemble/content.ts';

test('photos are listed once, at the first position, without those of other hosts', () => {
  const at = (line: number) => ({ line, column: 4 });
  const photo = (name: string, path: string, line: number) => ({
    name,
    presenter: 0,
    photo: path,
    photoPosition: at(line),
  });
  const content = contentOf(
    [
      sessionFile('1', { presenters: ['Ada King'] }, [photo('Ada King', '../images/ada.png', 20)]),
      sessionFile('2', { presenters: ['Ada King'] }, [photo('Ada King', 'images/ada.png', 30)]),
      sessionFile('3', { presenters: ['Feng Wang'] }, [photo('Feng Wang', 'https://example.org/f.png', 40)]),
      sessionFile('4', { presenters: ['Bo Berg'] }, [photo('Bo Berg', 'images/bo.png', 50)]),
    ],
    {
      speakers: [
        speakerFile('bo-berg', {
          name: 'Bo Berg',
          photo: 'images/bo-again.png',
          positions: { of: {}, otherwise: at(3) },
        }),
      ],
    },
  );
  expect(namedPhotos(content, assemble(content).programme.speakers)).toEqual([
    { path: 'images/ada.png', file: 'content/sessions/1.md', line: 20, column: 4 },
    { path: 'images/bo-again.png', file: 'content/speakers/bo-berg.md', line: 3, column: 4 },
  ]);
});
