import * as v from 'valibot';
import { splitPresenters } from '../../model/speakerName.ts';
import { idPattern, idRefusal } from '../files/fileNames.ts';
import { fail, kindOf } from './fieldIssue.ts';
import { localDateTime, minutes, text, texts, textOrTexts } from './fields.ts';
import { eitherForm, oneOfPatterns, patternOf, writtenAs } from './writtenForm.ts';

/** Names with commas between, or a list of names. */
export const presenterList = v.pipe(
  textOrTexts,
  v.transform((value) => (typeof value === 'string' ? splitPresenters(value) : value.filter(Boolean))),
);

/** Numeric ids may be unquoted, because no digits are lost. */
const formerId = eitherForm(
  Number.isSafeInteger,
  v.pipe(v.number(), v.transform(String), writtenAs({ type: 'integer' })),
  text,
);

/** The ids a session had before, or a single one. */
export const formerIds = v.pipe(
  eitherForm(Array.isArray, v.array(formerId), formerId),
  v.transform((value) =>
    [value]
      .flat()
      .map((id) => id.normalize('NFC'))
      .filter(Boolean),
  ),
);

/** The name of a file, which becomes part of an address. */
export const fileName = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    const refusal = dataset.typed ? idRefusal(dataset.value) : null;
    if (refusal === null) return;
    const message = refusal.message.replace(/\.$/, '');
    addIssue({
      message: fail(
        `does not name a track's file: ${message}`,
        'Write the name of the file in tracks/ without ".md".',
      ),
    });
  }),
  writtenAs(oneOfPatterns(idPattern)),
);

const cancelled = /^cancell?ed$/i;

export const status = v.pipe(
  text,
  v.transform((value) => (cancelled.test(value) ? 'cancelled' : value.toLowerCase())),
  v.picklist(['confirmed', 'cancelled'], ({ received }) =>
    fail(`is not a known status: ${received}`, 'Write "confirmed" or "cancelled", or leave it out.'),
  ),
  writtenAs({
    anyOf: [
      { enum: ['confirmed', 'cancelled'] },
      oneOfPatterns(patternOf(cancelled), patternOf(/confirmed/i)),
    ],
  }),
);

export const yesOrNo = v.boolean(({ input }) =>
  fail(`is ${kindOf(input)}, not true or false`, 'Write true or false.'),
);

/** Names of rooms, or `all`. */
export const roomNames = v.pipe(
  texts,
  v.transform((names): readonly string[] | 'all' =>
    names.length === 1 && names[0]?.toLowerCase() === 'all' ? 'all' : names,
  ),
);

const slot = v.strictObject(
  {
    date: localDateTime,
    end: v.optional(localDateTime),
    duration: v.optional(minutes),
    room: v.optional(text),
    rooms: v.optional(roomNames),
  },
  ({ input }) =>
    fail(`is ${kindOf(input)}, not a time`, 'Write a "date", and an "end" and "room" if they are known.'),
);

export const slotList = v.array(slot, ({ input }) =>
  fail(
    `is ${kindOf(input)}, not a list of times`,
    'Write "slots:", and a time a line: - { date: …, room: … }.',
  ),
);

/** Links with their words, or bare addresses. */
export const linkList = v.array(
  eitherForm((input) => typeof input === 'string', text, v.strictObject({ label: text, href: text })),
  ({ input }) =>
    fail(`is ${kindOf(input)}, not a list of links`, 'Write a link a line: - { label: …, href: … }.'),
);
