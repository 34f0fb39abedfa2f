import { nearestName } from '../../model/text/nearest.ts';
import { isAfter } from '../fields/venueTime.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { Problem } from '../problem.ts';
import { joinLocales } from './joinLocales.ts';
import type { ParsedContent, ParsedSession } from './parsedContent.ts';

/**
 * Gives sessions that are `within` another what they do not say for themselves: its time, room and track. What is
 * within an unknown session, itself, or a session that is itself within another, is not nested.
 */
export function placeWithin(content: ParsedContent): {
  readonly content: ParsedContent;
  readonly problems: readonly Problem[];
} {
  if (content.sessions.every(({ record }) => record.within === null)) return { content, problems: [] };
  const joined = joinLocales(content.sessions, content.conference.locales);
  const originals = new Map(joined.map(({ id, original }) => [id, original]));
  const problems: Problem[] = [];
  const sessions = joined.flatMap(({ id, files, original }) => {
    const { within } = original.record;
    if (within === null) return files;
    const warn = (message: string, hint: string) =>
      problems.push({
        file: original.path,
        ...placeOf(original.record.places, 'within'),
        severity: 'warning',
        message,
        hint,
      });
    const block = originals.get(within);
    if (block === undefined || within === id) {
      const nearest = nearestName(within, [...originals.keys()]);
      warn(
        within === id ? `"${id}" is within itself.` : `"within" names no session: "${within}".`,
        nearest === null || nearest === id
          ? 'Write the id of the session that this one is a part of: the name of its file without ".md".'
          : `Did you mean "${nearest}"?`,
      );
      return files.map((file) => inBlock(file, null));
    }
    if (block.record.within !== null) {
      warn(
        `"${within}" is itself within "${block.record.within}".`,
        `Write "within: ${block.record.within}" here too: there are no blocks in blocks.`,
      );
      return files.map((file) => inBlock(file, null));
    }
    const { date } = original.record;
    const [from, until] = [block.record.date, block.record.end];
    if (date !== null && from !== null && (isAfter(from, date) || (until !== null && !isAfter(until, date))))
      warn(
        `It begins at "${date}", outside "${within}", which begins at "${from}"${until === null ? '' : ` and ends at "${until}"`}.`,
        'Fix the date, or leave it out: then it has the time of the block.',
      );
    return files.map((file) => inBlock(file, block));
  });
  return { content: { ...content, sessions }, problems };
}

function inBlock(file: ParsedSession, block: ParsedSession | null): ParsedSession {
  const { record } = file;
  if (block === null) return { ...file, record: { ...record, within: null } };
  const { date, end, durationMinutes, slots, room, rooms, track, within } = block.record;
  return {
    ...file,
    record: {
      ...record,
      within: record.within ?? within,
      ...(record.date === null && {
        date,
        end,
        durationMinutes: record.durationMinutes ?? durationMinutes,
        slots,
      }),
      ...(record.rooms.length === 0 && { room, rooms }),
      track: record.track ?? track,
    },
  };
}
