export const roomWords = {
  unknown: 'There is no such room',
  unknownHint: (id: string) => `No room of this programme is at “${id}”.`,
  inAgenda: 'See it in the grid',
  door: 'Display for the door',
  board: 'Board for the foyer',
  noSessions: 'No session is planned in this room',
  noSessionsHint: 'Sessions appear here as soon as they are announced.',
  nothingOn: (day: string) => `Nothing is planned in this room on ${day}.`,
  next: 'Next',
  nothingNext: 'Nothing more today',
  /** What pauses and plenaries stand under, which are in no room. */
  forAll: 'For everyone',
  free: 'Nothing on right now',
  away: 'No connection. This may be out of date.',
  leave: 'Leave the display',
};
