import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const searchWords = {
  inAbstracts: 'In abstracts',
  inAbstractsHint: (count: number, shown: string, query: string) =>
    `${shown} more ${plural(count, { one: 'session mentions', other: 'sessions mention' })} “${query}” in the abstract.`,
  more: 'Show more',
};
