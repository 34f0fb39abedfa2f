import type { Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** The HTML elements that content may use. */
const allowedElements = words(
  'p br hr h2 h3 h4 h5 h6 strong b em i u s del ins sub sup small mark q cite abbr code pre kbd samp var blockquote ' +
    'ul ol li dl dt dd table thead tbody tfoot tr th td caption a img figure figcaption details summary ' +
    'ruby rt rp wbr',
);

/** Layout and old typography: only the tags are removed, without a warning. */
const layoutElements = words(
  'div span section article main header footer nav aside address hgroup center font big tt strike nobr h1 h2 ' +
    'bdi bdo dfn html head body marquee blink acronym basefont picture colgroup rb rtc',
);

/** Forms and the rest of HTML: only the tags are removed. */
const strippedElements = words(
  'form fieldset legend label button output meter progress dialog menu dir search map time data slot optgroup ' +
    'frameset',
);

/** Elements removed with their content: code, foreign markup, media, and elements that hide text. */
const removedElements = words(
  'script style iframe frame object embed applet svg math template noscript noembed noframes base meta link ' +
    'title textarea select option input video audio source track canvas param area col portal fencedframe bgsound ' +
    'keygen plaintext xmp listing isindex',
);

/** Elements without an end tag. */
export const voidElements = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** How tags of a name are handled. */
export type Treatment = 'allowed' | 'layout' | 'stripped' | 'removed' | 'unknown';

/** @param name the tag's name in lower case */
export function treatmentOf(name: string): Treatment {
  if (allowedElements.has(name)) return 'allowed';
  if (layoutElements.has(name)) return 'layout';
  if (strippedElements.has(name)) return 'stripped';
  if (removedElements.has(name)) return 'removed';
  return 'unknown';
}

/**
 * The elements and attributes that content may have. No `id` or `name` ("DOM clobbering"), no `class`, no `style`, no
 * handlers, no `data-*`, no `srcset`; only https, http and mailto.
 */
const schema: Schema = {
  tagNames: [...allowedElements],
  attributes: {
    a: ['href', 'rel', 'title'],
    abbr: ['title'],
    img: [
      'src',
      'alt',
      'title',
      'width',
      'height',
      ['loading', 'lazy'],
      ['decoding', 'async'],
      ['referrerPolicy', 'no-referrer'],
    ],
    ol: ['start', 'reversed'],
    td: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan'],
    th: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
  ancestors: {
    li: ['ul', 'ol'],
    dt: ['dl'],
    dd: ['dl'],
    caption: ['table'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    rt: ['ruby'],
    rp: ['ruby'],
    summary: ['details'],
    figcaption: ['figure'],
  },
  strip: [...removedElements],
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/** Removes everything that is not on the allow-list from a tree; the content of other elements stays. */
export function sanitise(tree: Root): Root {
  const clean = sanitize(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}
