import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { leadsOutside, linkAddress, pictureAddress } from './address.ts';
import { treatmentOf } from './sanitise.ts';

/** How content is adapted to its page. */
export interface Fitting {
  /** Level of the topmost heading within it: 2 below a page's `h1`, 3 below a section's `h2`. */
  readonly topHeading: 2 | 3 | 4;
  /** Text for every image; null: the author's own. */
  readonly alt: string | null;
  /** Path the site is served under, with a slash at both ends. */
  readonly base: string;
  /** The language of the translation; see `linkAddress`. */
  readonly language: string;
}

const headingName = /^h([1-6])$/;
const alignment = /text-align:\s*(left|center|right)/;

function titled({ title }: Properties): Properties {
  return typeof title === 'string' ? { title } : {};
}

function picture(properties: Properties, { alt, base }: Fitting): Properties | null {
  const address = pictureAddress(properties['src'] ?? '');
  if (address === null) return null;
  const size = (key: 'width' | 'height') => {
    const pixels = Number(properties[key]);
    return Number.isInteger(pixels) && pixels > 0 && pixels <= 4096 ? { [key]: pixels } : {};
  };
  return {
    src: leadsOutside(address) ? address : base + encodeURI(address).replaceAll('%25', '%'),
    alt: alt ?? properties['alt'] ?? '',
    ...titled(properties),
    ...size('width'),
    ...size('height'),
    loading: 'lazy',
    decoding: 'async',
    referrerPolicy: 'no-referrer',
  };
}

function link(properties: Properties, { base, language }: Fitting): Properties | null {
  const href = linkAddress(properties['href'] ?? '', base, language);
  if (href === null || href === '') return null;
  const fitted: Properties = { href, ...titled(properties) };
  // Links in abstracts are not reviewed: search engines should not follow them, and targets get no referrer.
  if (leadsOutside(href)) fitted['rel'] = ['nofollow', 'noopener', 'noreferrer'];
  return fitted;
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/**
 * Adapts a tree to its page: headings keep their order without gaps, images get a text and load lazily, links get a
 * safe `rel`, checkboxes become characters, footnotes a numbered list at the end, and unknown tags text. Empty
 * paragraphs are removed.
 */
export function shape(tree: Root, fitting: Fitting): Root {
  const open: number[] = [];

  const level = (written: number): number => {
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    return Math.min(6, fitting.topHeading + open.length - 1);
  };

  const element = (node: Element): ElementContent[] => {
    const { tagName, properties } = node;
    const treatment = treatmentOf(tagName);
    // Footnotes have no links, because a page has several texts, each with its own notes.
    if ('dataFootnoteRef' in properties)
      return [{ type: 'text', value: '[' }, ...within(node), { type: 'text', value: ']' }];
    if ('dataFootnoteBackref' in properties || properties['id'] === 'footnote-label') return [];
    const heading = headingName.exec(tagName)?.[1];
    if (heading !== undefined) {
      const name = `h${level(Number(heading))}`;
      return [{ type: 'element', tagName: name, properties: {}, children: within(node) }];
    }
    if (tagName === 'input' && properties['type'] === 'checkbox')
      return [{ type: 'text', value: properties['checked'] ? '☑' : '☐' }];
    if (treatment === 'removed') return [];
    if (treatment === 'layout' || treatment === 'stripped') return within(node);
    if (treatment === 'unknown') return [{ type: 'text', value: `<${tagName}>` }, ...within(node)];
    if (tagName === 'img') {
      const fitted = picture(properties, fitting);
      return fitted === null ? [] : [{ ...node, properties: fitted, children: [] }];
    }
    if (tagName === 'a') {
      const fitted = link(properties, fitting);
      return fitted === null ? within(node) : [{ ...node, properties: fitted, children: within(node) }];
    }
    if (tagName === 'p') {
      const children = within(node);
      return children.every(isBlank) ? [] : [{ ...node, children }];
    }
    const align = alignment.exec(properties['style'] ?? '')?.[1];
    if (align === undefined) return [{ ...node, children: within(node) }];
    return [{ ...node, properties: { ...properties, align }, children: within(node) }];
  };

  const within = (node: { readonly children: readonly RootContent[] }): ElementContent[] =>
    node.children.flatMap((child) => {
      if (child.type === 'element') return element(child);
      return child.type === 'text' ? [child] : [];
    });

  return { type: 'root', children: within(tree) };
}
