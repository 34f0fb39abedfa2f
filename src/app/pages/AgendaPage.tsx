import { Suspense, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { useIsKept } from '../navigation/keptPage.ts';
import { usePageId } from '../navigation/usePageId.ts';
import { displayOf } from '../routes.ts';
import { lazyPage } from '../ui/lazyPage.ts';
import styles from './AgendaPage.module.css';
import { Timetable } from './Timetable.tsx';

const board = lazyPage(() => import('../features/room/BoardDisplay.tsx').then((code) => code.BoardDisplay));

const unknownDay = lazyPage(() => import('./UnknownDay.tsx').then((code) => code.UnknownDay));

/** `/` and `/days/DAY/`: the agenda of all days or of one. With `?view=board` the board for the foyer. */
export function AgendaPage() {
  const named = usePageId();
  const agenda = useAgenda();
  const day = agenda.conference.days.find((one) => one === named) ?? null;
  const { locale, locales } = useLocale();
  const { pathname, search } = useLocation();
  if (displayOf(pathname, search, locale, locales[0]) === 'board') {
    return (
      <Suspense fallback={<h1>{agenda.conference.name}</h1>}>
        <board.Page agenda={agenda} />
      </Suspense>
    );
  }
  return (
    <Kept>
      {named !== '' && day === null ? <unknownDay.Page named={named} /> : <Timetable named={day} />}
    </Kept>
  );
}

/** The page's element, hidden while it is kept. A component, so that only it renders then. */
function Kept({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['page']} hidden={useIsKept()}>
      {children}
    </div>
  );
}
