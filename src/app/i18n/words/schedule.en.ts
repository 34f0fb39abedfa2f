export const scheduleWords = {
  save: (title: string) => `Save ${title}`,
};
