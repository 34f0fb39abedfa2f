import * as v from 'valibot';
import { accentOf } from '../model/accent.ts';
import { splitPresenters } from '../model/speakerName.ts';
import { text, textOrTexts } from './fields/fields.ts';
import { hexColour } from './fields/lookFields.ts';
import { yesOrNo } from './fields/sessionFields.ts';
import { listOrder } from './pageSchema.ts';
import type { Reading } from './problem.ts';
import { readFields } from './fields/readFields.ts';
import type { TrackRecord } from './records.ts';
import type { YamlMapping } from './yaml/mapping.ts';

/** The smallest chroma (OKLCH) with a visible hue. */
const leastChroma = 0.03;

/** The hue of a colour, in degrees; null if it is almost grey. */
export function hueOfTrack(color: string): number | null {
  const { hue, chroma } = accentOf(color);
  return chroma < leastChroma ? null : Math.round(hue) % 360;
}

/** The keys of a track file's front matter. */
export const trackSchema = v.strictObject({
  title: text,
  order: v.optional(listOrder),
  color: v.optional(hexColour),
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
  const fields = readFields(trackSchema, frontMatter, path, {
    title: 'title: "The name of the track"',
  });
  const { value, positions, warn } = fields;
  const problems = [...fields.problems];
  if (value === null) return { value, problems };
  const hue = value.color === undefined ? null : hueOfTrack(value.color);
  if (value.color !== undefined && hue === null) {
    problems.push(
      warn(
        'value',
        ['color'],
        `"color" is almost grey: "${value.color}". Tracks are distinguished by hue, so this one gets another colour.`,
        'Write a colour with a hue, such as "#c0392b".',
      ),
    );
  }
  return {
    value: {
      title: value.title,
      chairs: value.trackchairs ?? [],
      order: value.order ?? null,
      hue,
      positions,
    },
    problems,
  };
}
