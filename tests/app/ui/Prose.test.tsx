import { expect, test } from 'vitest';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LocaleProvider } from '../../../src/app/i18n/LocaleProvider.tsx';
import { loadEveryWord } from '../../../src/app/i18n/words.ts';
import { Prose } from '../../../src/app/ui/Prose.tsx';
import type { Html } from '../../../src/model/text/html.ts';
import { fixtureAgenda, fixtureLocales } from '../../fixtures/agenda.ts';

test('keeps its element when it renders again, so that a text selection is kept', async () => {
  await Promise.all(fixtureLocales.map(loadEveryWord));
  const locale = 'en';
  const { timezone: zone } = fixtureAgenda(locale).conference;
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const rendered = (text: string) => {
    flushSync(() =>
      root.render(
        <LocaleProvider
          locale={locale}
          locales={fixtureLocales}
          zone={zone}
          city={undefined}
          writtenAs={undefined}
          zones={{ first: zone, second: null }}
          hours="locale"
        >
          <Prose prose={{ html: `<p>${text}</p>` as Html, locale }} />
        </LocaleProvider>,
      ),
    );
    return container.querySelector('p');
  };
  const first = rendered('Welcome');
  expect(first?.textContent).toBe('Welcome');
  expect(rendered('Welcome')).toBe(first);
  expect(rendered('Goodbye')?.textContent).toBe('Goodbye');
  root.unmount();
});
