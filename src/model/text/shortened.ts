/**
 * A text with at most `most` characters (code points). Of a longer one the last is an ellipsis.
 *
 * @example shortened('Tidewater', 5) // 'Tide…'
 */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
