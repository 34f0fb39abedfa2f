import * as v from 'valibot';
import { addresses, text } from './fields/fields.ts';
import { yesOrNo } from './fields/sessionFields.ts';
import type { Problem, Reading } from './problem.ts';
import { readFields } from './fields/readFields.ts';
import type { SpeakerRecord } from './records.ts';
import { photoAddress, webAddress } from './fields/webAddress.ts';
import type { YamlMapping } from './yaml/mapping.ts';

/** The keys of a speaker file's front matter; all are optional. */
export const speakerSchema = v.strictObject({
  name: v.optional(text),
  photo: v.optional(text),
  role: v.optional(text),
  links: v.optional(addresses),
  draft: v.optional(yesOrNo),
});

/**
 * Reads the front matter of one speaker file.
 *
 * @param path the file, as shown in problems
 */
export function readSpeaker(frontMatter: YamlMapping, path: string): Reading<SpeakerRecord> {
  const fields = readFields(speakerSchema, frontMatter, path, {});
  const { value, positions, warn } = fields;
  const problems: Problem[] = [...fields.problems];
  if (value === null) return { value, problems };
  const photo = value.photo === undefined ? null : photoAddress(value.photo);
  if (value.photo !== undefined && photo === null) {
    problems.push(
      warn(
        'photo-broken',
        ['photo'],
        `"photo" is not the address of a picture: "${value.photo}".`,
        'Write a path in the public folder, such as "images/speaker/ada.png", or an address with "https://".',
      ),
    );
  }
  const links = (value.links ?? []).flatMap((written, index): string[] => {
    const link = webAddress(written);
    if (link !== null) return [link];
    problems.push(
      warn(
        'value',
        ['links', index],
        `"links" has an entry that is not a web address: "${written}".`,
        'Write one that begins with "https://".',
      ),
    );
    return [];
  });
  return { value: { name: value.name ?? null, photo, role: value.role ?? null, links, positions }, problems };
}
