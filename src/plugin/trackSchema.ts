import * as v from 'valibot';
import { splitPresenters } from '../model/speakerName.ts';
import { text, textOrTexts } from './fields/fields.ts';
import { yesOrNo } from './fields/sessionFields.ts';
import type { Reading } from './problem.ts';
import { readFields } from './fields/readFields.ts';
import type { TrackRecord } from './records.ts';
import type { YamlMapping } from './yaml/mapping.ts';

/** The keys of a track file's front matter. */
export const trackSchema = v.strictObject({
  title: text,
  draft: v.optional(yesOrNo),
  trackchairs: v.optional(
    v.pipe(
      textOrTexts,
      v.transform((value) => (typeof value === 'string' ? splitPresenters(value) : value.filter(Boolean))),
    ),
  ),
});

/**
 * Reads the front matter of one track file.
 *
 * @param path the file, as shown in problems
 */
export function readTrack(frontMatter: YamlMapping, path: string): Reading<TrackRecord> {
  const { value, problems, places } = readFields(trackSchema, frontMatter, path, {
    title: 'title: "The name of the track"',
  });
  if (value === null) return { value, problems };
  return { value: { title: value.title, chairs: value.trackchairs ?? [], places }, problems };
}
