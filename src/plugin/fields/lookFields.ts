import * as v from 'valibot';
import { isHexColour } from '../../model/accent.ts';
import { fail, kindOf } from './fieldIssue.ts';
import { text, textReadAs } from './fields.ts';
import { localizedText, safeAddress } from './conferenceFields.ts';
import { eitherForm, oneOfPatterns, patternOf } from './writtenForm.ts';

/** A colour as `#0a6` or `#00aa66`. */
export const hexColour = textReadAs(
  (value) => (isHexColour(value) ? value : null),
  (value) =>
    fail(`is not a colour: "${value}"`, "Write it as '#0a6' or '#00aa66', in quotes: # begins a comment."),
  oneOfPatterns(patternOf(/#(?:[\da-f]{3}|[\da-f]{6})/i)),
);

const picturePath = /(?!\/\/)[^<>"'`\\?#:\s]+\.(?:svg|png|jpe?g|webp|avif|gif)/i;
const pictureOnly = new RegExp(`^(?:${picturePath.source})$`, 'i');

/** A picture in the public folder, by its path there. */
export const publicPicture = textReadAs(
  (value) => (pictureOnly.test(value) ? value.replace(/^(?:\.?\/)?(?:public\/)?/, '') : null),
  (value) =>
    fail(
      `is not a picture in the public folder: "${value}"`,
      'Put the file into public/ and write its path there, such as images/logo.svg (SVG, PNG, JPEG or WebP; no spaces).',
    ),
  oneOfPatterns(patternOf(picturePath)),
);

/** `look`: the colours and pictures of the conference. */
export const look = v.strictObject({
  accent: v.optional(hexColour),
  logo: v.optional(publicPicture),
  logoDark: v.optional(publicPicture),
  icon: v.optional(publicPicture),
  hero: v.optional(eitherForm((input) => typeof input === 'boolean', v.boolean(), publicPicture)),
});

export type LookFields = Partial<v.InferOutput<typeof look>>;

/** A link with words of the interface, words without a link, or a link with words of its own. */
const footerEntry = eitherForm(
  (input) => typeof input === 'string',
  v.pipe(
    text,
    v.check((value) => value !== '', fail('is empty', 'Write an address or a text.')),
  ),
  v.strictObject({ label: localizedText, href: v.optional(safeAddress) }, ({ input }) =>
    fail(
      `is ${kindOf(input)}, not an address or a text`,
      'Write an address, a text, or { label: …, href: … }.',
    ),
  ),
);

/** `footer`: the legal links and texts at the foot of every page. */
export const footer = v.strictObject({
  conduct: v.optional(footerEntry),
  privacy: v.optional(footerEntry),
  imprint: v.optional(footerEntry),
  licence: v.optional(footerEntry),
});

export type FooterFields = v.InferOutput<typeof footer>;
