declare module 'virtual:lectern/conference' {
  import type { Locale } from '../model/locale.ts';
  /** The conference's locales, the default one first. */
  export const locales: readonly [Locale, ...Locale[]];
}

/** The conference's own styles, `content/theme.css`. */
declare module 'virtual:lectern/theme.css';

declare module 'virtual:lectern/agenda/*' {
  const agenda: import('../model/agenda/agenda.ts').AgendaJson;
  export default agenda;
}

declare module 'virtual:lectern/session/*' {
  const session: import('../model/payload.ts').SessionPayload;
  export default session;
}

declare module 'virtual:lectern/speaker/*' {
  const speaker: import('../model/payload.ts').SpeakerPayload;
  export default speaker;
}

declare module 'virtual:lectern/track/*' {
  const track: import('../model/payload.ts').TrackPayload;
  export default track;
}
