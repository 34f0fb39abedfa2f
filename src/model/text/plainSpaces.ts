/**
 * The same with ordinary spaces in place of thin ones. Node and the browsers disagree about which of them stand in
 * dates (CLDR 42 brought thin ones, and Chromium takes them out again), and fonts have no sign for some.
 */
export function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ');
}
