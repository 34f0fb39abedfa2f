// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LocaleProvider, useLocale } from '../../../src/app/i18n/LocaleProvider.tsx';
import { wordsFor } from '../../../src/app/i18n/words.ts';
import type { Locale } from '../../../src/model/locale.ts';
import type { Zone } from '../../../src/model/zonedTime.ts';

const locale = 'en' as Locale;
const venue = 'Europe/Vienna' as Zone;

afterEach(cleanup);

function City() {
  return <p>{useLocale().cityOf(venue)}</p>;
}

test('the name of the venue follows the programme, also while times are shown in another zone', async () => {
  const { agenda, planning } = wordsFor(locale);
  await Promise.all([agenda.load(), planning.load()]);
  const inCity = (city: string) => (
    <LocaleProvider
      locale={locale}
      locales={[locale]}
      zone={venue}
      city={city}
      writtenAs={undefined}
      zones={{ first: 'Asia/Tokyo' as Zone, second: null }}
      hours="locale"
    >
      <City />
    </LocaleProvider>
  );
  const { rerender } = await act(async () => render(inCity('Linz')));
  expect(screen.getByText('Linz')).toBeDefined();
  await act(async () => rerender(inCity('Graz')));
  expect(screen.getByText('Graz')).toBeDefined();
});
