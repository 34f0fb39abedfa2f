export const sessionWords = {
  abstract: 'Abstract',
  speakers: 'Speakers',
};
