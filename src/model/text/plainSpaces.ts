/**
 * Replaces thin spaces by ordinary ones. Node and browsers use different ones in dates (CLDR 42 added thin spaces,
 * which Chromium removes), and some fonts lack them.
 */
export function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ');
}
