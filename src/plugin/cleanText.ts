const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * A text from front matter as one line: no invisible or control characters, any white space (no-break and full-width
 * ones too) as one space, none around. What private fonts draw stays as written.
 */
export function cleanText(text: string): string {
  return text.replace(invisible, '').replace(control, '').replace(/\s+/g, ' ').trim();
}
