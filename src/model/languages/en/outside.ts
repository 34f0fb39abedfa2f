/** Words outside of the app: in files for other programs, and on the page that other sites embed. Only the build needs them. */
export const words = {
  /** The title of a session that is not published yet, while its author works on it. */
  draft: (title: string) => `Draft: ${title}`,
  /** In a page whose scripts have not come. */
  noScripts:
    'The scripts of this page did not load. You can read it and follow its links; to search, filter and save, reload the page.',
  sponsors: 'Sponsors',
  exports: {
    recording: 'Recording',
    slides: 'Slides',
    stream: 'Live stream',
    questions: 'Questions',
    notes: 'Shared notes',
  },
  footer: {
    conduct: 'Code of conduct',
    privacy: 'Privacy',
    imprint: 'Imprint',
    licence: 'Licence',
  },
  embed: {
    agenda: 'Agenda',
    fullAgenda: 'Open the full agenda',
    times: (city: string) => `Times in ${city}`,
    none: 'No sessions match.',
    save: (title: string) => `Save “${title}” on the agenda’s site`,
    cancelled: 'Cancelled',
    noTimeYet: 'Not scheduled yet',
  },
};

export type OutsideWords = typeof words;
