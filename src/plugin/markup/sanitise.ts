import type { Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { allowedElements, removedElements } from './elements.ts';

/**
 * What content may be made of, and nothing else: no `id` or `name` (they would shadow the page's own, "DOM
 * clobbering"), no `class`, no `style`, no handler, no `data-*`, no `srcset`; https, http and mailto alone.
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
