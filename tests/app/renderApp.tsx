import { configure, getConfig } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, useLocation, useNavigate, type NavigateFunction } from 'react-router-dom';
import { onTestFinished } from 'vitest';
import type { Agenda } from '../../src/model/agenda/agenda.ts';
import type { Html } from '../../src/model/text/html.ts';
import type { Locale } from '../../src/model/locale.ts';
import type { Instant } from '../../src/model/zonedTime.ts';
import { App } from '../../src/app/App.tsx';
import { pageCode } from '../../src/app/sitePages.tsx';
import { programmeCache } from '../../src/app/data/programmeCache.ts';
import type { ProgrammeSource } from '../../src/app/data/programmeSource.ts';
import { loadEveryWord } from '../../src/app/i18n/words.ts';
import { noBackup } from '../../src/app/platform/backup.ts';
import { noEarlyPresses } from '../../src/app/platform/earlyPresses.ts';
import { scrollPositions } from '../../src/app/platform/scrollPositions.ts';
import type { Platform } from '../../src/app/platform/PlatformProvider.tsx';
import { staticPage } from '../../src/app/platform/servedPage.ts';
import { frozenTicking } from '../../src/app/platform/sleepingClock.ts';
import { memoryStorage } from '../../src/app/platform/storage.ts';
import type { ScrollPosition, Viewport } from '../../src/app/platform/viewport.ts';
import { fixtureAgenda, fixtureLocales } from '../fixtures/agenda.ts';

export interface RenderAppOptions {
  /** The address below the base, with its query. */
  readonly at?: string;
  readonly source?: Partial<ProgrammeSource>;
  readonly platform?: Partial<Platform>;
}

/** A source with the small fixture conference loaded, and a short abstract for every session. */
export function fixtureSource(changes: Partial<ProgrammeSource> = {}): ProgrammeSource {
  const prose = (text: string, locale: Locale) => ({ html: `<p>${text}</p>` as Html, locale });
  const sessionsOf = (agenda: Agenda, speaker: string) =>
    agenda.sessions.filter(({ speakers }) => speakers.some(({ id }) => id === speaker)).map(({ id }) => id);
  return {
    locales: fixtureLocales,
    changes: (locale) => ({ locale, entries: [], withdrawn: [] }),
    agenda: (locale) => fixtureAgenda(locale),
    session(locale, id) {
      const agenda = fixtureAgenda(locale);
      const session = agenda.sessions.find((one) => one.id === id);
      return {
        id,
        locale,
        translations: fixtureLocales,
        abstract: prose(`About ${id}`, locale),
        people: (session?.speakers ?? []).map((speaker) => ({
          id: speaker.id,
          role: { text: 'Engineer', locale },
          bio: null,
          sessions: sessionsOf(agenda, speaker.id),
        })),
        video: null,
        slides: null,
        tags: [],
      };
    },
    speaker: (locale, id) => ({
      id,
      role: { text: 'Engineer', locale },
      bio: prose(`The life of ${id}`, locale),
      sessions: sessionsOf(fixtureAgenda(locale), id),
      links: [],
    }),
    track: (locale, id) => ({ id, chairs: ['Ada Brook'], introduction: prose(`What ${id} is`, locale) }),
    page: (locale, id) => ({ id, text: prose(`About the ${id}`, locale) }),
    search: (_locale, _query, answered) => answered(null, true),
    subscribe: () => () => {},
    ...changes,
  };
}

/** The calls of the viewport, in order. */
export interface FakeViewport extends Viewport {
  readonly moves: readonly string[];
}

function fakeViewport(): FakeViewport {
  const moves: string[] = [];
  let position: ScrollPosition = { y: 0, session: null };
  return {
    moves,
    position: () => position,
    registerScroller: () => () => {},
    restore(next) {
      position = next;
      moves.push(`return to ${next.y}`);
    },
    reveal(element) {
      moves.push(`reveal ${element.id}`);
    },
    show([first]) {
      if (first) moves.push(`show ${first.id}`);
    },
    uncover(_mark, box) {
      moves.push(`uncover ${box.id}`);
    },
    anchor(next) {
      moves.push(`keep ${next.y}`);
    },
    focusSession(session) {
      moves.push(`focusSession ${session}`);
    },
    toTop() {
      position = { y: 0, session: null };
      moves.push('top');
    },
  };
}

// The texts are loaded, as when a page hydrates, and so is the code of every page, so that the first test
// of a file does not wait for it.
const paths = '/speakers/ /speakers/x/ /tracks/ /tracks/x/ /rooms/x/ /sessions/x/ /my-schedule/ /nowhere/';
await Promise.all([
  ...fixtureLocales.map(loadEveryWord),
  ...paths.split(' ').map((path) => pageCode(path, 'en', '')),
]);

/**
 * Within `act`, in which Testing Library wraps everything, React never continues with a page that waited for its
 * code or data. So the app runs here without it, as in a browser, and tests wait for what they expect.
 */
const withoutAct: Parameters<typeof configure>[0] = {
  eventWrapper: (event) => event(),
  asyncWrapper: (wait) => wait(),
  // Slightly less than the time limit of a test, so that the message says what it waited for.
  asyncUtilTimeout: Number(process.env['UNIT_TEST_LIMIT']) * 0.9,
};

/**
 * The whole app in a document, at an address, with the given parts of a browser. Loaded data is shown
 * on return. It is removed when the test ends.
 */
export function renderApp({ at = '/', source, platform }: RenderAppOptions = {}) {
  const viewport = fakeViewport();
  const whole: Platform = {
    storage: memoryStorage(),
    backup: noBackup(),
    earlyPresses: noEarlyPresses(),
    viewport,
    scrollPositions: scrollPositions(),
    sharing: { share: () => Promise.resolve('copied'), copy: () => Promise.resolve(true) },
    downloads: { save: () => {}, subscribe: () => () => {} },
    print: () => {},
    now: () => Date.parse('2025-07-01T00:00:00Z') as Instant,
    ticking: frozenTicking(),
    page: staticPage(),
    ...platform,
  };
  let address = at;
  let navigate: NavigateFunction | null = null;
  const cache = programmeCache(fixtureSource(source));
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const unmount = () => {
    flushSync(() => root.unmount());
    container.remove();
  };
  const usual = getConfig();
  configure(withoutAct);
  onTestFinished(() => {
    unmount();
    configure(usual);
  });
  const app = (
    <MemoryRouter initialEntries={[at]} useTransitions={false}>
      <App cache={cache} platform={whole} />
      <Address
        onChange={(next, go) => {
          address = next;
          navigate = go;
        }}
      />
    </MemoryRouter>
  );
  flushSync(() => root.render(app));
  /** The browser's back button, for -1. */
  const go = (steps: number): void => void navigate?.(steps);
  return {
    container,
    unmount,
    user: userEvent.setup({ delay: null }),
    viewport,
    platform: whole,
    address: () => address,
    go,
  };
}

interface AddressProps {
  readonly onChange: (address: string, navigate: NavigateFunction) => void;
}

function Address({ onChange }: AddressProps) {
  const { pathname, search, hash } = useLocation();
  onChange(`${pathname}${search}${hash}`, useNavigate());
  return null;
}
