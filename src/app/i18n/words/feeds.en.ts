export const feedsWords = {
  subscribe: 'Subscribe',
  programme: 'Whole programme',
  spokenIn: (language: string) => `Spoken in ${language}`,
};
