export const timeWords = {
  settings: 'Time settings',
  shownIn: (zones: string) => `Times in ${zones}`,
  andZone: (first: string, second: string) => `${first} and ${second}`,
  zone: (city: string, offset: string) => `${city}, ${offset}`,
  shift: (days: number, signed: string) => `${signed} ${Math.abs(days) === 1 ? 'day' : 'days'}`,
  shiftSpoken: (days: number) =>
    days === 1 ? 'the next day' : days === -1 ? 'the day before' : `${days} days from the conference’s day`,
};
