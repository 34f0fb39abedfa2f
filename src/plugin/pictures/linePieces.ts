const mayStandAlone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff5e]/u;
/** Characters that cannot start or end a line (kinsoku rules of JIS X 4051 and GB/T 15834). */
const beginsNoLine =
  /^[\s，。、；：？！）】》」』〉”’…—·・／＊/*,.;:?!)\]}%°℃ー々～~ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const endsNoLine = /[（【《「『〈“‘／＊/*([{$￥#@]$/u;
const joiner = /\p{L}[-–—]$/u;
const letter = /^\p{L}/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/**
 * A text cut at every place where a line may end; put together, the pieces are the text again. Lines end after spaces,
 * after `-` between letters, not before or after `/` and `*` in a word (`CI/CD`, `C*`), and between the words of a
 * Chinese or Japanese text, which the runtime's dictionary finds (Unicode Standard Annex 29).
 */
export function linePieces(text: string, locale: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenterFor(locale).segment(text)) {
    const before = pieces.at(-1);
    if (before === undefined || mayEndLine(before, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = before + segment;
  }
  return pieces;
}

function mayEndLine(before: string, after: string): boolean {
  if (beginsNoLine.test(after)) return false;
  if (/[^\S\u00a0\u202f]$/.test(before)) return true;
  if (endsNoLine.test(before)) return false;
  if (joiner.test(before) && letter.test(after)) return true;
  return mayStandAlone.test([...before].at(-1) ?? '') || mayStandAlone.test([...after][0] ?? '');
}
