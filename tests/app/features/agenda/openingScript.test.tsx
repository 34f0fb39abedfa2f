import { render } from '@testing-library/react';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { dayAnchor } from '../../../../src/app/features/agenda/dayAnchor.ts';
import { nowAnchor } from '../../../../src/app/features/agenda/NowLine.tsx';
import { OpenAtNow } from '../../../../src/app/features/agenda/OpenAt.tsx';
import { ClockProvider } from '../../../../src/app/platform/ClockProvider.tsx';
import { PlatformProvider } from '../../../../src/app/platform/PlatformProvider.tsx';
import { serverPlatform } from '../../../../src/app/platform/serverPlatform.ts';
import { browserViewport } from '../../../../src/app/platform/viewport.ts';
import type { Agenda, AgendaSession } from '../../../../src/model/agenda/agenda.ts';
import { sessionWithUsualEnd } from '../../../../src/model/daySpan.ts';
import { agendaOpenings } from '../../../../src/model/now/agendaOpenings.ts';
import { rehearsalClock } from '../../../../src/model/now/clock.ts';
import { isAtPosition, nowLinePositions } from '../../../../src/model/now/nowLine.ts';
import { stateOf } from '../../../../src/model/now/sessionState.ts';
import { timetable } from '../../../../src/model/timetable.ts';
import {
  instantFrom,
  instantOf,
  localOf,
  MINUTE,
  type Instant,
  type LocalDateTime,
  type Zone,
} from '../../../../src/model/zonedTime.ts';
import { openingJson, openingsContent, openingsName } from '../../../../src/plugin/prerender/openingAtNow.ts';
import { timedAgenda, type TimedSession } from '../../../fixtures/timedAgenda.ts';

/** The script in index.html, which repeats `OpenAtNow`. */
const [, script = ''] =
  /<!--agenda-->\s*<script>([^]*?)<\/script>/.exec(
    readFileSync(resolve(import.meta.dirname, '../../../../index.html'), 'utf8'),
  ) ?? [];
const run = compileFunction(script, ['globalThis', 'location', 'performance', 'fetch', 'setTimeout']);

const { innerHeight } = window;

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  window.innerHeight = innerHeight;
  document.head.replaceChildren();
  document.body.replaceChildren();
  delete document.documentElement.dataset['opened'];
  delete document.documentElement.dataset['top'];
});

const heights: Readonly<Record<string, number>> = { H2: 40, H3: 30, LI: 60 };

/** The position of an element in a page of lines with fixed heights. */
function boxOf(element: Element) {
  let [top, height] = [0, 0];
  for (const line of document.querySelectorAll('h2, h3, li')) {
    const size = heights[line.tagName] ?? 0;
    if (element.contains(line)) height += size;
    else if (element.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_PRECEDING) top += size;
  }
  return { top, bottom: top + height } as DOMRect;
}

/** The rows of an opening, as the list renders them. */
function htmlOf(sessions: readonly AgendaSession[]): string {
  const time = (at: Instant | null) => (at === null ? '' : `<time datetime="${new Date(at).toISOString()}">`);
  const days = timetable(sessions).days.map(({ day, slots }) => {
    const rows = slots.map(({ start, sessions: together }) => {
      const usual = sessionWithUsualEnd(together);
      const items = together.map(({ id }) => `<li data-session="${id}"></li>`);
      return `<div><h3>${time(start)}${usual && time(usual.end)}</h3><ul>${items.join('')}</ul></div>`;
    });
    return `<section id="${dayAnchor(day)}"><h2>${day}</h2>${rows.join('')}</section>`;
  });
  return `<main>${days.join('')}</main>`;
}

/** Runs the script at an address. @returns whether it opened the agenda at now */
async function runScript(agenda: Agenda, asked: string): Promise<boolean> {
  const all = agendaOpenings(agenda);
  const content = openingsContent(all, '/', '/', 'en', 'v', agenda.conference.timezone);
  document.head.innerHTML = `<meta name="${openingsName}" content="${content}">`;
  document.body.innerHTML = '<div id="root"></div><script type="application/json" id="page-data"></script>';
  const fetched = async (address: string) => {
    const [, minutes] = /\/now\/v\/(.*)\.json$/.exec(address) ?? [];
    const opening = all.openings.find(({ from }) => from === Number(minutes) * MINUTE);
    if (opening === undefined) throw new Error(`There is no ${address}`);
    const data = JSON.stringify({ agenda: { conference: { key: agenda.conference.key } } });
    return new Response(openingJson(htmlOf(opening.sessions), data, opening.positions));
  };
  const scope: { opening?: Promise<void> } = {};
  const location = { pathname: '/', hash: '', search: `?now=${asked}` };
  const performance = { getEntriesByType: () => [{ type: 'navigate' }] };
  // The time limit of a request does not end; the others are short.
  const timeout = (done: () => void, wait: number) => (wait < 1000 ? setTimeout(done, wait) : 0);
  run(scope, location, performance, fetched, timeout);
  await scope.opening;
  expect(document.documentElement.hidden).toBe(false);
  return scope.opening !== undefined;
}

/** Puts the current-time line where the list has it. */
function addNowLine(agenda: Agenda, now: Instant): void {
  const { days } = timetable(agenda.sessions);
  for (const [index, section] of days.entries()) {
    const position = nowLinePositions(section, days[index + 1]?.slots[0]?.start ?? null).find((line) =>
      isAtPosition(line, now),
    );
    const first = section.slots.find(({ start }) => start === position?.after)?.sessions[0];
    document
      .querySelector(`[data-session="${first?.id}"]`)
      ?.closest('div')
      ?.insertAdjacentHTML('afterend', `<div id="${nowAnchor}"></div>`);
  }
}

/** Lets the app open the same rows at now. */
function runApp(agenda: Agenda, now: Instant): void {
  addNowLine(agenda, now);
  const platform = { ...serverPlatform(), viewport: browserViewport(window) };
  const { unmount } = render(
    <MemoryRouter>
      <PlatformProvider platform={platform}>
        <ClockProvider value={{ now: () => now, subscribe: () => () => {} }}>
          <OpenAtNow sessions={agenda.sessions} />
        </ClockProvider>
      </PlatformProvider>
    </MemoryRouter>,
  );
  unmount();
  // The visitor acts, so that it does not scroll again.
  window.dispatchEvent(new Event('keydown'));
}

/** Days at whose venue clocks change, by half an hour in one of them, and one without a change. */
const day = fc.constantFrom<readonly [Zone, string]>(
  ['Asia/Shanghai' as Zone, '2021-08-06'],
  ['Europe/Berlin' as Zone, '2021-03-28'],
  ['Europe/Berlin' as Zone, '2021-10-31'],
  ['America/New_York' as Zone, '2021-11-07'],
  ['Australia/Lord_Howe' as Zone, '2021-04-04'],
);

const steps = (most: number) => fc.nat(most / 5).map((count) => count * 5);

/** Sessions by their times in minutes: in the morning of that day or the next, many at once. */
const session = fc.record({
  start: fc.tuple(fc.nat(1), steps(300)).map(([later, minutes]) => later * 1440 + minutes),
  length: fc.oneof(fc.constantFrom(20, 40, 120), steps(2880)),
  cancelled: fc.boolean(),
});

/** A time: so long after a session's start or end, or of the wall clock, which skips an hour on some days. */
const asked = fc.oneof(
  fc.record({ session: fc.nat(), isEnd: fc.boolean(), minutes: fc.constantFrom(-16, -15, 0, 9, 10) }),
  steps(4320),
);

test('the script in index.html opens the agenda where the app does, and reserves space where the app tells a state', async () => {
  const scrolledTo = vi.fn<(element: Element) => void>();
  vi.spyOn(window, 'getComputedStyle').mockReturnValue({
    scrollPaddingBlockStart: '72px',
  } as CSSStyleDeclaration);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    return boxOf(this);
  });
  // jsdom has none.
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolledTo(this);
  };
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(
      day,
      fc.array(session, { minLength: 1, maxLength: 12 }),
      asked,
      fc.integer({ min: 200, max: 900 }),
      async ([zone, date], times, time, height) => {
        const midnight = instantOf(`${date}T00:00:00` as LocalDateTime, zone);
        const after = (count: number) => instantFrom(midnight + count * MINUTE);
        const agenda = timedAgenda(
          times.map(({ start, length, cancelled }, index): TimedSession => ({
            id: String(index),
            start: after(start),
            end: after(start + length + 5),
            ...(cancelled && { cancelled }),
          })),
          zone,
        );
        const near = typeof time === 'number' ? null : times[time.session % times.length];
        const local =
          typeof time === 'number' || near == null
            ? new Date(Date.parse(`${date}T00:00Z`) + Number(time) * MINUTE).toISOString().slice(0, 16)
            : localOf(after(near.start + (time.isEnd ? near.length + 5 : 0) + time.minutes), zone);
        const now = rehearsalClock(local, zone, instantFrom(0))(instantFrom(0));
        window.innerHeight = height;
        scrolledTo.mockClear();

        const hasOpened = await runScript(agenda, local);
        const timely = [...document.querySelectorAll<HTMLElement>('h3')].map(
          ({ dataset }) => dataset['timely'] !== undefined,
        );
        const [[byScript] = []] = scrolledTo.mock.calls;
        if (!hasOpened) document.body.innerHTML = htmlOf(agenda.sessions);
        scrolledTo.mockClear();
        runApp(agenda, now);
        const [[byApp] = []] = scrolledTo.mock.calls;

        expect(byScript, localOf(now, zone)).toBe(byApp);
        expect(hasOpened).toBe(byApp !== undefined);
        if (!hasOpened) return;
        opened += 1;
        const slots = [...document.querySelectorAll('ul')].map((list) =>
          [...list.children].flatMap(
            (row) => agenda.sessions.find(({ id }) => id === row.getAttribute('data-session')) ?? [],
          ),
        );
        // Of cancelled sessions alone the app tells nothing, and the space stays empty.
        const kinds = slots
          .map(sessionWithUsualEnd)
          .map((usual) => usual && stateOf({ ...usual, status: 'confirmed' }, now).kind);
        expect(timely).toEqual(
          kinds.map((kind) => kind !== null && ['soon', 'running', 'ended'].includes(kind)),
        );
      },
    ),
    { numRuns: 60 },
  );
  expect(opened).toBeGreaterThan(10);
});

test('outside of the conference, what is below the first screen is laid out after the first frame', async () => {
  const at = instantOf('2021-08-06T10:00:00' as LocalDateTime, 'Asia/Shanghai' as Zone);
  const agenda = timedAgenda(
    [{ id: '1', start: at, end: instantFrom(at + 40 * MINUTE) }],
    'Asia/Shanghai' as Zone,
  );
  const { dataset } = document.documentElement;
  expect(await runScript(agenda, '2021-08-06T10:10')).toBe(true);
  expect(dataset['top']).toBeUndefined();
  expect(await runScript(agenda, '2021-08-01T10:10')).toBe(false);
  expect(dataset['top']).toBe('');
  await vi.waitFor(() => expect(dataset['top']).toBeUndefined());
});
