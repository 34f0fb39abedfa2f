import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const savingWords = {
  /** The name of a toggle: whether it is pressed is said by its state, not by its name (WAI-ARIA). */
  save: (title: string) => `Save ${title}`,
  saveShort: 'Save',
  savedShort: 'Saved',
  count: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'saved session', other: 'saved sessions' })}`,
  changedCount: (count: number) =>
    plural(count, { one: 'changed since you saved it', other: 'changed since you saved them' }),
};
