import { nothingRead, readConference } from './conferenceSchema.ts';
import { warning, type Problem, type Reading } from './problem.ts';
import type { LintSettings } from './lint/scheduleLints.ts';
import type { NamedPicture } from './namedInConference.ts';
import type { Content, WordsFile } from './readContent.ts';
import type { ConferenceRecord, RoomFacts, RoomLists, RoomsRecord } from './records.ts';
import { readRoomItems, readRooms } from './roomsSchema.ts';
import { readSponsors, type SponsorLevel } from './sponsorsSchema.ts';
import type { ConferenceDefaults } from './sites/siteConfig.ts';
import { readWords, type OwnLanguage } from './words/readWords.ts';

/** The content of the files that are not about a session, a speaker, a track or a page. */
export interface Settings {
  /** null if conference.yaml cannot be read. */
  readonly conference: ConferenceRecord | null;
  readonly lint: LintSettings;
  /** The pictures that conference.yaml names. */
  readonly pictures: readonly NamedPicture[];
  readonly rooms: RoomLists | null;
  readonly roomFacts: readonly RoomFacts[];
  /** null without sponsors.yaml. */
  readonly sponsors: readonly SponsorLevel[] | null;
  /** Languages of the interface that the conference has words for. */
  readonly own: readonly OwnLanguage[];
  readonly problems: readonly Problem[];
}

/** Reads conference.yaml, rooms.yaml, sponsors.yaml and the files of words. */
export function readSettings(
  content: Content,
  base: string,
  defaults: Partial<ConferenceDefaults>,
): Settings {
  const tags = content.words.map(({ locale }) => locale.toLowerCase());
  const conference = content.conference
    ? readConference(content.conference.text, content.conference.path, base, defaults, tags)
    : { ...nothingRead, problems: [] };
  const rooms =
    content.rooms && conference.value
      ? roomsOf(content.rooms, conference.value.locales)
      : { value: null, problems: [] };
  const sponsors =
    content.sponsors && conference.value
      ? readSponsors(content.sponsors.text, content.sponsors.path, conference.value.locales)
      : { value: null, problems: [] };
  const isUsed = (tag: string) =>
    conference.value?.locales.some(
      (locale) => locale.toLowerCase() === tag || locale.toLowerCase().startsWith(`${tag}-`),
    ) ?? false;
  const words = content.words.map((file) =>
    isUsed(file.locale.toLowerCase()) ? readWords(file.text, file.path, file.locale) : unusedWords(file),
  );
  return {
    conference: conference.value,
    sponsors: sponsors.value,
    own: words.flatMap(({ value }) => value ?? []),
    lint: conference.lint,
    pictures: conference.pictures,
    rooms: rooms.value?.lists ?? null,
    roomFacts: rooms.value?.facts ?? [],
    problems: [
      ...content.problems,
      ...conference.problems,
      ...rooms.problems,
      ...sponsors.problems,
      ...words.flatMap(({ problems }) => problems),
    ],
  };
}

function unusedWords({ path, locale }: WordsFile): Reading<OwnLanguage> {
  const message = `The words in "${locale}" are not used: it is not one of the conference's locales.`;
  const hint = 'Add it to "locales" in conference.yaml, or remove the file.';
  return { value: null, problems: [warning('words-missing', path, message, hint)] };
}

function roomsOf(
  { text, path }: { readonly text: string; readonly path: string },
  locales: ConferenceRecord['locales'],
): Reading<RoomsRecord> {
  const items = readRoomItems(text, path, locales);
  if (items !== null) return items;
  const { value, problems } = readRooms(text, path, locales);
  return { value: value && { lists: value, facts: [] }, problems };
}
