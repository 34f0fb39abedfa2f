import { session, type Files } from './contentFolder.ts';

/** More sessions than devices store completely: at most 1,000, as plugin/prerender/offlineFiles.ts has it. */
const size = 1100;

/** A large conference of three days, in twenty rooms, with one sentence for each session. */
export const crowd: Files = {
  'conference.yaml': 'name: Large\ntimezone: UTC\nlocales: [en]\n',
  ...Object.fromEntries(
    Array.from({ length: size }, (_, index) => {
      const start = new Date(Date.UTC(2031, 4, 10 + Math.floor(index / 400), 9, (index % 40) * 15));
      const text = session({
        title: `Lesson ${index + 1}`,
        date: start.toISOString().slice(0, 19),
        room: `Room ${(index % 400) % 20}`,
        body: `What lesson ${index + 1} teaches.`,
      });
      return [`sessions/lesson-${index + 1}.md`, text];
    }),
  ),
};
