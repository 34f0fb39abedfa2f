export const peopleWords = {
  speakers: 'Speakers',
};
