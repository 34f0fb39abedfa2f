/**
 * A text with at most `most` characters (code points). If the text is longer, the last one is an ellipsis.
 *
 * @example shortened('Tidewater', 5) // 'Tide…'
 */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
