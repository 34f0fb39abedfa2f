import type { ExportFormat } from './exportFormats.ts';
import { publishedIn } from './published.ts';

/** `speakers.json`: all speakers, for speaker walls, badges and newsletters; see .github/docs/feeds.md. */
export const speakersJson: ExportFormat = {
  file: 'speakers.json',
  write(programme, locale) {
    const { localize, speakerAddress, sessionAddress, photoAddress } = publishedIn(programme, locale);
    const titles = new Map(programme.sessions.map(({ id, title }) => [id, localize(title) ?? id]));
    const speakers = programme.speakers.map((speaker) => ({
      id: speaker.id,
      name: localize(speaker.name) ?? speaker.id,
      role: localize(speaker.role),
      bio: localize(speaker.bio),
      photo: photoAddress(speaker) ?? speaker.photo,
      links: speaker.links,
      url: speakerAddress(speaker.id),
      sessions: speaker.sessions.map((id) => ({ id, title: titles.get(id) ?? id, url: sessionAddress(id) })),
    }));
    return [JSON.stringify({ version: 1, locale, speakers }, null, 1), '\n'];
  },
};
