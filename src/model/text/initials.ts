/**
 * The text shown for a conference without a logo or an icon: the initials of the first two words, one character for
 * Han, or the first two digits of a name without letters.
 *
 * @example initialsOf('ApacheCon Asia 2021') // 'AA'
 * @example initialsOf('潮水大会') // '潮'
 */
export function initialsOf(name: string): string {
  const [first, second = ''] = name.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  if (first === undefined) return /\p{N}{1,2}/u.exec(name)?.[0] ?? '';
  const words = /^\p{Script=Han}/u.test(first) ? [first] : [first, second];
  return words
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
