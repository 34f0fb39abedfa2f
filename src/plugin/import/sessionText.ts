import { readPeopleHeading } from '../speakers/peopleHeading.ts';

/**
 * Escapes lines in an abstract that would be read as headings of the speakers, such as `Speakers: …`, because the keys
 * list the speakers. The text looks the same.
 */
export function withoutPeopleHeadings(markdown: string): string {
  let fence = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (/^ {0,3}(?:`{3,}|~{3,})/.test(line)) fence = !fence;
      if (fence || readPeopleHeading(line) === null) return line;
      const hidden = line.replace(/[:：]/, (sign) => (sign === ':' ? '\\:' : '&#xff1a;'));
      return hidden === line || readPeopleHeading(hidden) !== null ? `${line}&nbsp;` : hidden;
    })
    .join('\n');
}
