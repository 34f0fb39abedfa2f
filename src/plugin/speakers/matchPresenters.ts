import { fold } from '../../model/text/fold.ts';
import { nameKey, nameVariants, sameName } from '../../model/speakerName.ts';
import type { Block } from './blocks.ts';
import { differInScript } from './nameLike.ts';

/** The file's stem: `Wang-Feng` of `images/speaker/Wang-Feng.png`, as a name would be written. */
function photoName(block: Block): string {
  const file = block.photo?.photo.src.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return file.replace(/\.\w+$/, '').replace(/[-_+]|%20/g, ' ');
}

function mentions(block: Block, presenter: string): boolean {
  const text = fold(block.passages.map((passage) => passage.text).join(' '));
  return nameVariants(presenter).some((variant) => text.includes(fold(variant)));
}

function hasCommonWord(block: Block, presenter: string): boolean {
  const words = new Set(nameKey(presenter).split(' '));
  return nameKey(block.name?.name ?? '')
    .split(' ')
    .some((word) => word.length > 1 && words.has(word));
}

/** Whether order can match them: the names, if any, are in different scripts. */
function incomparable(block: Block, presenter: string): boolean {
  return block.name === null || differInScript(block.name.name, presenter);
}

/** Whether there are so many unmatched people that only names are used. */
export function isCrowd(blocks: number, presenters: number): boolean {
  return blocks * presenters > 40_000;
}

/**
 * Tells for each block which presenter of the front matter it is about: by name; else by what else names a person, the
 * photo's file, the bio, a part of the name; and by order alone only where one is left on either side, or as many
 * blocks as presenters whose names cannot be compared (another script, or none).
 *
 * @returns for each block the place in `presenters`, or null
 */
export function matchPresenters(blocks: readonly Block[], presenters: readonly string[]): (number | null)[] {
  const matched = blocks.map(({ name }) => name?.presenter ?? null);
  const openBlocks = () =>
    blocks.flatMap((block, index) => (matched[index] === null ? [{ block, index }] : []));
  const openPresenters = () =>
    presenters.flatMap((name, place) => (matched.includes(place) ? [] : [{ name, place }]));

  const signs: readonly ((block: Block, presenter: string) => boolean)[] = [
    (block, presenter) => block.name === null && sameName(photoName(block), presenter),
    (block, presenter) => block.name === null && mentions(block, presenter),
    hasCommonWord,
  ];
  // Beyond the name, each sign compares every block with every presenter.
  if (isCrowd(openBlocks().length, openPresenters().length)) return matched;
  for (const sign of signs)
    for (const { block, index } of openBlocks()) {
      const fitting = openPresenters().filter(({ name }) => sign(block, name));
      const place = fitting[0]?.place;
      if (fitting.length === 1 && place !== undefined) matched[index] = place;
    }

  const [left, wanted] = [openBlocks(), openPresenters()];
  const onlyOne = blocks.length === 1 && presenters.length === 1;
  const pairs = left.flatMap(({ block, index }, i) => {
    const presenter = wanted[i];
    return presenter !== undefined && (onlyOne || incomparable(block, presenter.name))
      ? [{ index, place: presenter.place }]
      : [];
  });
  if (left.length === wanted.length && pairs.length === left.length)
    for (const { index, place } of pairs) matched[index] = place;
  return matched;
}
