export const gridWords = {
  label: (day: string) => `Rooms by time, ${day}`,
  keys: 'Arrow keys go by time and room, Home and End to the ends of a row, Space saves, L shows the list.',
  time: 'Time',
  saved: 'Saved',
  removed: 'No longer saved',
  withSaved: (description: string) => `${description}, saved`,
  noRoom: 'No room given',
  across: (first: string, last: string) => `${first} to ${last}`,
  cell: (where: string, span: string, place: number, of: number) =>
    `${where}, ${span}, ${place} of ${of} at this time`,
};
