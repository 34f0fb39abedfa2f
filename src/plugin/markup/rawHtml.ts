import { linkAddress, pictureAddress } from './address.ts';
import { treatmentOf, voidElements } from './sanitise.ts';
import { quoted, type Edit, type Finding } from './finding.ts';
import { deepest } from './parse.ts';
import { addressesOf, type Tag } from './tags.ts';

/** The edits that raw HTML needs before parsing. */
export interface RawHtmlReview {
  /** Escapes `<` that do not start a tag. */
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  /** The position of tags nested too deeply to parse. */
  readonly tooDeep: number | null;
}

/** Elements whose content is text up to the first end tag of the same name (HTML, 13.1.2). */
const textOnly = new Set([
  'script',
  'style',
  'iframe',
  'title',
  'textarea',
  'xmp',
  'noembed',
  'noframes',
  'noscript',
]);
const closesItself = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'thead',
  'tbody',
  'tfoot',
  'rt',
  'rp',
]);
/** Elements that would format all following text if they are not closed. */
const phrasing = new Set(
  'a b i u s q em strong code sub sup small del ins mark cite kbd samp var abbr'.split(' '),
);
const escapeHint = 'Put it between backticks, or write &lt; instead of <.';

/** For every opening tag that is closed, the index of its end tag. */
function endTags(tags: readonly Tag[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const [index, { kind, name }] of tags.entries()) {
    const waiting = open.get(name) ?? [];
    if (kind === 'open') {
      if (!textOnly.has(name) || waiting.length === 0) waiting.push(index);
      open.set(name, waiting);
    } else if (kind === 'close') {
      const start = waiting.pop();
      if (start !== undefined) ends.set(start, index);
    }
  }
  return ends;
}

/** The problem of an address that is not allowed in a tag. */
export function addressFinding(attribute: string, value: string, index: number): Finding | null {
  if (attribute === 'href' && linkAddress(value, '/') === null)
    return {
      index,
      message: `the link to ${quoted(value)} was removed`,
      hint: 'Links can go to http, https and mailto addresses, or to pages of the site.',
    };
  if (attribute === 'src' && pictureAddress(value) === null)
    return {
      index,
      message: `the image ${quoted(value)} was removed`,
      hint: 'Images can be https addresses, or files in the public folder such as images/speaker/name.png.',
    };
  return null;
}

/**
 * Checks the tags of a text. Tags that are not HTML, and tags that would hide the text after them, are shown as text.
 * Elements that are not allowed are reported.
 *
 * @param tags in order; `index` counts from the start of the source
 */
export function reviewRawHtml(source: string, tags: readonly Tag[]): RawHtmlReview {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const ends = endTags(tags);
  const named = new Set<string>();
  let depth = 0;
  let tooDeep: number | null = null;

  const showAsText = (tag: Tag, what: string) => {
    // In a quote or list the source position may differ from where the tag was found; the tree's own check then shows the name.
    if (source.charAt(tag.index) === '<') edits.push({ start: tag.index, end: tag.index + 1, text: '&lt;' });
    if (tag.kind === 'close' && named.has(tag.name)) return;
    named.add(tag.name);
    findings.push({ index: tag.index, message: `${quoted(tag.source)} ${what}`, hint: escapeHint });
  };

  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i];
    if (tag === undefined || tag.kind === 'comment') continue;
    const treatment = treatmentOf(tag.name);
    if (tag.kind === 'broken') {
      showAsText(tag, 'is never closed, and is shown as text');
      continue;
    }
    if (treatment === 'unknown') {
      showAsText(tag, 'is not an HTML tag, and is shown as text');
      continue;
    }
    if (tag.kind === 'close') {
      if (treatment === 'removed') showAsText(tag, 'has no opening tag, and is shown as text');
      else if (!closesItself.has(tag.name)) depth = Math.max(0, depth - 1);
      continue;
    }
    const end = ends.get(i);
    const alone = end === undefined && !voidElements.has(tag.name);
    const parameter = /^\w<[A-Z]>$/.test(source.slice(tag.index - 1, tag.index + 3));
    if (alone && tag.bare && (treatment === 'stripped' || phrasing.has(tag.name) || parameter)) {
      showAsText(tag, 'is never closed, and is shown as text');
      continue;
    }
    if (treatment === 'removed') {
      const opaque = tag.source.endsWith('/>') && (tag.name === 'svg' || tag.name === 'math');
      const checkbox = tag.name === 'input' && /checkbox/i.test(tag.source);
      if (tag.name === 'plaintext' || (alone && !opaque) || (tag.bare && voidElements.has(tag.name))) {
        showAsText(tag, 'is not allowed here, and is shown as text');
        continue;
      }
      if (!checkbox) findings.push(removal(tag));
      if (end !== undefined) i = end;
      continue;
    }
    if (treatment === 'stripped') findings.push(removal(tag));
    for (const { attribute, value } of addressesOf(tag.source)) {
      const finding = addressFinding(attribute, value, tag.index);
      if (finding !== null && (tag.name === 'a' || tag.name === 'img')) findings.push(finding);
    }
    if (!voidElements.has(tag.name) && !closesItself.has(tag.name)) depth++;
    if (depth > deepest) tooDeep ??= tag.index;
  }
  return { edits, findings, tooDeep };
}

function removal(tag: Tag): Finding {
  return {
    index: tag.index,
    message: `${quoted(tag.source)} is not allowed here, and was removed`,
    hint: 'Use Markdown instead; to show code, put it between backticks.',
  };
}
