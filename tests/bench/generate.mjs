import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomOf } from './random.mjs';
import * as v from './vocabulary.mjs';

const firstDay = Date.UTC(2027, 5, 11);

/**
 * Writes the content folder of a generated, realistic conference: two locales, rooms, tracks, several
 * speakers a session, abstracts of the lengths real ones have. The same numbers give the same files.
 *
 * @param {string} folder written anew
 * @param {{ sessions: number, seed?: number }} size
 * @returns {Promise<{ sessions: number, rooms: number, tracks: number, speakers: number, days: number }>}
 */
export async function generateConference(folder, { sessions, seed = 2027 }) {
  const random = randomOf(seed);
  const days = sessions > 1000 ? 5 : 3;
  const minutesPerSlot = sessions > 1000 ? 20 : 40;
  const slotsPerDay = sessions > 1000 ? 34 : 12;
  const rooms = Math.max(2, Math.ceil(sessions / (days * slotsPerDay)));
  const tracks = Math.min(60, Math.max(6, Math.round(Math.sqrt(sessions) * 1.2)));
  const people = peopleOf(random, Math.ceil(sessions * 1.1));
  const trackIds = Array.from({ length: tracks }, (_, index) => `${product(random).toLowerCase()}${index}`);

  await rm(folder, { recursive: true, force: true });
  for (const part of ['sessions', 'tracks']) await mkdir(join(folder, part), { recursive: true });
  const files = [
    ['conference.yaml', conferenceYaml(days)],
    ['rooms.yaml', roomsYaml(rooms)],
    ...trackIds.flatMap((id) => [
      [
        `tracks/${id}.md`,
        track(`${title(random).split(':')[0]}`, person(random, people).en, prose(random, 60)),
      ],
      [`tracks/${id}.zh.md`, track(hanTitle(random), person(random, people).zh, hanProse(random, 90))],
    ]),
  ];
  for (let index = 0; index < sessions; index += 1) {
    const slot = Math.floor(index / rooms);
    const day = Math.floor(slot / slotsPerDay) % days;
    const start = firstDay + day * 86_400_000 + (9 * 60 + (slot % slotsPerDay) * minutesPerSlot) * 60_000;
    const id = random.chance(0.5) ? `${1000 + index}` : `${random.pick(trackIds)}-${900_000 + index}`;
    const common = {
      date: new Date(start).toISOString().slice(0, 19),
      track: random.pick(trackIds),
      chinese: random.chance(0.6),
      panel: random.chance(0.03),
      video: random.chance(0.4) ? token(random, 11) : null,
      speakers: distinct(random.pick([1, 1, 1, 1, 2, 2, 3]), () => person(random, people)),
    };
    files.push([`sessions/${id}.md`, session(random, common, index % rooms, 'en')]);
    files.push([`sessions/${id}.zh.md`, session(random, common, index % rooms, 'zh')]);
  }
  for (let from = 0; from < files.length; from += 200) {
    await Promise.all(
      files.slice(from, from + 200).map(([name, text]) => writeFile(join(folder, name), text)),
    );
  }
  return { sessions, rooms, tracks, speakers: people.length, days };
}

function session(random, { date, track: trackId, chinese, panel, video, speakers }, room, locale) {
  const en = locale === 'en';
  const kind = en ? (panel ? 'Panel' : 'Session') : panel ? '圆桌' : '演讲';
  const language = en ? (chinese ? 'Chinese ' : 'English ') : chinese ? '中文' : '英文';
  const player = en
    ? `https://www.youtube.com/embed/${video}`
    : `//player.bilibili.com/player.html?bvid=BV${video?.slice(0, 10)}`;
  return [
    '---',
    `title: "${en ? title(random) : hanTitle(random)}"`,
    `date: "${date}"`,
    `track: "${trackId}"`,
    `presenters: "${speakers.map((each) => each[locale]).join(', ')}"`,
    `stype: "${language}${kind}"`,
    `room: "${roomName(room, locale)}"`,
    ...(video ? [`speechLink: "${player}"`] : []),
    '---',
    ...Array.from({ length: random.integer(1, 3) }, () =>
      en ? prose(random, random.integer(35, 90)) : hanProse(random, random.integer(60, 140)),
    ).flatMap((text) => [text, '']),
    en ? '### Speakers:' : '### 讲师:',
    '',
    ...speakers.flatMap((each) => [
      `${each[locale]}: ${en ? `${each.role} at ${each.employer}` : hanTitle(random).slice(0, 12)}`,
      '',
      en ? prose(random, random.integer(20, 60)) : hanProse(random, random.integer(30, 90)),
      '',
    ]),
  ].join('\n');
}

function conferenceYaml(days) {
  const keys = Array.from({ length: days }, (_, day) =>
    new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10),
  );
  return `name: { en: Generated Days 2027, zh: 生成大会 2027 }\ntimezone: Asia/Shanghai\nlocales: [en, zh]\nsessionMinutes: 40\nurl: https://agenda.example.org/2027/\ndays: [${keys.join(', ')}]\n`;
}

function roomsYaml(count) {
  const list = (locale) =>
    Array.from({ length: count }, (_, room) => `"${roomName(room, locale)}"`).join(', ');
  return `en: [${list('en')}]\nzh: [${list('zh')}]\n`;
}

function roomName(room, locale) {
  const floor = Math.floor(room / v.places.length);
  const name = (locale === 'en' ? v.places : v.hanPlaces)[room % v.places.length];
  if (locale === 'en') return floor === 0 ? `${name} Hall` : `${name} Room ${floor}`;
  return floor === 0 ? `${name}厅` : `${name}室 ${floor}`;
}

function track(name, chair, introduction) {
  return `---\ntitle: "${name}"\ntrackchairs: "${chair}"\n---\n${introduction}\n`;
}

function product(random) {
  const name = Array.from({ length: random.integer(2, 3) }, () => random.pick(v.syllables)).join('');
  return name[0].toUpperCase() + name.slice(1);
}

function title(random) {
  const what = Array.from({ length: random.integer(2, 4) }, () => random.pick(v.technicalWords)).join(' ');
  const shapes = [
    () => `${random.pick(v.verbs)} ${what} with Apache ${product(random)}`,
    () => `Apache ${product(random)}: ${what} in practice at ${product(random)}`,
    () => `How ${product(random)} keeps ${what} ${random.pick(v.technicalWords)} on ${product(random)}`,
    () =>
      `${random.pick(v.verbs)} ${what}: lessons from ${random.integer(2, 90)} months of ${product(random)}`,
    () => `From ${random.pick(v.technicalWords)} to ${random.pick(v.technicalWords)}: ${what}`,
  ];
  return random.pick(shapes)();
}

function hanTitle(random) {
  const what = Array.from({ length: random.integer(3, 6) }, () => random.pick(v.hanWords)).join('');
  return random.chance(0.7)
    ? `Apache ${product(random)} ${what}`
    : `${what}：${product(random)} 的${random.pick(v.hanWords)}`;
}

function prose(random, length) {
  const sentences = [];
  for (let written = 0; written < length;) {
    const size = random.integer(7, 22);
    const sentence = Array.from({ length: size }, () =>
      random.chance(0.08)
        ? product(random)
        : random.chance(0.5)
          ? random.pickOften(v.commonWords)
          : random.pickOften(v.technicalWords),
    ).join(' ');
    sentences.push(`${sentence[0].toUpperCase()}${sentence.slice(1)}.`);
    written += size;
  }
  return sentences.join(' ');
}

function hanProse(random, length) {
  let text = '';
  while (text.length < length) {
    const clause = Array.from({ length: random.integer(3, 8) }, () => random.pickOften(v.hanWords)).join('');
    text +=
      clause + (random.chance(0.3) ? '。' : '，') + (random.chance(0.1) ? `Apache ${product(random)} ` : '');
  }
  return `${text}${random.pick(v.hanWords)}。`;
}

function token(random, length) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length }, () => random.pick(letters)).join('');
}

function peopleOf(random, count) {
  return Array.from({ length: count }, () => ({
    en: `${random.pick(v.givenNames)} ${random.chance(0.3) ? `${product(random)} ` : ''}${random.pick(v.familyNames)}`,
    zh:
      random.pick(v.hanFamilyNames) +
      random.pick(v.hanGivenNames) +
      (random.chance(0.6) ? random.pick(v.hanGivenNames) : ''),
    role: random.pick([
      'Engineer',
      'Architect',
      'PMC member',
      'Committer',
      'Product lead',
      'Researcher',
      'Developer advocate',
    ]),
    employer: product(random),
  }));
}

function person(random, people) {
  return random.pick(people);
}

/** A number of different values that `make` creates. */
function distinct(count, make) {
  const made = new Set();
  while (made.size < count) made.add(make());
  return [...made];
}
