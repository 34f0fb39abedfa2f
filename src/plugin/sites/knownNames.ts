/**
 * Names that sites of conferences made with Hugo and other generators use for the keys here. Upper and lower case, `-`
 * and `_` make no difference: `time_start` is also `timeStart`. The first name that a file has counts. The same table
 * is in .github/docs/import.md.
 */
export const knownNames = {
  session: {
    date: ['time_start', 'start', 'start_time', 'starts', 'begin', 'time'],
    end: ['time_end', 'end_time', 'ends', 'finish', 'date_end'],
    duration: ['length', 'minutes'],
    room: ['location', 'venue', 'hall', 'place'],
    track: ['tracks'],
    speakers: ['speaker', 'presenter', 'authors', 'author', 'people'],
    format: ['type', 'session_type', 'talk_type', 'kind'],
    slides: ['slide', 'presentation', 'slides_url', 'url_slides'],
    speechLink: ['video', 'video_id', 'youtube', 'recording', 'video_url', 'url_video'],
    subtitle: ['tagline'],
  },
  speaker: {
    name: ['title'],
    role: ['designation', 'job', 'job_title', 'position', 'tagline'],
    company: ['organization', 'organisation', 'affiliation', 'employer'],
    photo: ['images', 'image', 'picture', 'avatar', 'photo_url', 'thumbnail'],
  },
  track: {
    title: ['name'],
  },
  page: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Folders of sessions, speakers, tracks and pages; for each kind, the first that exists is read. */
export const knownFolders = {
  session: [
    'sessions',
    'session',
    'talks',
    'talk',
    'presentations',
    'program',
    'programme',
    'agenda',
    'events',
  ],
  speaker: ['speakers', 'speaker', 'presenters', 'people', 'authors'],
  track: ['tracks', 'track'],
  page: ['pages'],
} as const;

/** A name without case, `-` and `_`, for comparison. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** All names of a key, Lectern's first, for comparison with plain names. */
export function namesOf(key: string, others: readonly string[]): readonly string[] {
  return [key, ...others].map(plainName);
}
