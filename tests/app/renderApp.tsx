import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { App } from '../../src/app/App.tsx';
import { programmeCache } from '../../src/app/data/programmeCache.ts';
import type { ProgrammeSource } from '../../src/app/data/programmeSource.ts';
import type { ShareOutcome, SharedPage } from '../../src/app/platform/clipboard.ts';
import { placeMemory } from '../../src/app/platform/placeMemory.ts';
import { browserStorage } from '../../src/app/platform/storage.ts';
import type { Place } from '../../src/app/platform/viewport.ts';
import type { Instant } from '../../src/model/zonedTime.ts';
import { fakeDevice, type FakeDevice } from '../fixtures/fakeDevice.ts';
import { fixtureSource } from '../fixtures/programmeSource.ts';

export interface RenderAppOptions {
  readonly source?: ProgrammeSource;
  readonly device?: FakeDevice;
  /** What becomes of sharing a page. */
  readonly shareOutcome?: ShareOutcome;
}

/** The whole app at an address, through its real providers; only the browser's own doings are imitated. */
export async function renderApp(address: string, options: RenderAppOptions = {}) {
  const { source = fixtureSource(), device = fakeDevice(), shareOutcome = 'copied' } = options;
  const shared: SharedPage[] = [];
  const scrolled: (Place | 'top' | HTMLElement)[] = [];
  const host = device.openTab();
  let shownAddress = address;
  function Address() {
    const { pathname, search, hash } = useLocation();
    shownAddress = pathname + search + hash;
    return null;
  }
  const platform = {
    storage: browserStorage(host),
    viewport: {
      place: () => ({ y: 0, session: null }),
      returnTo: (place: Place) => void scrolled.push(place),
      reveal: (element: HTMLElement) => void scrolled.push(element),
      toTop: () => void scrolled.push('top'),
    },
    places: placeMemory(),
    sharing: {
      share: async (page: SharedPage) => {
        shared.push(page);
        return shareOutcome;
      },
    },
    now: () => Date.UTC(2025, 6, 20) as Instant,
  };
  // Pages travel when they are asked for, so the first one is there a moment after the first render.
  const rendered = await act(async () =>
    render(
      <MemoryRouter initialEntries={[address]}>
        <App cache={programmeCache(source)} platform={platform} />
        <Address />
      </MemoryRouter>,
    ),
  );
  return {
    ...rendered,
    user: userEvent.setup(),
    device,
    shared,
    scrolled,
    address: () => shownAddress,
  };
}
