import { useLocation } from 'react-router-dom';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { keepPlace } from '../../navigation/arrival.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './ViewSwitch.module.css';
import * as shapes from '../../ui/shapes.ts';

const views = ['list', 'grid'] as const;

/** The same sessions as a list or as a grid of rooms; the filters go along, and the session that is in view. */
export function ViewSwitch({ current }: { readonly current: (typeof views)[number] }) {
  const { t } = useLocale();
  const { pathname, search } = useLocation();
  const { places, viewport } = usePlatform();
  const whereOneIs = () => {
    const here = viewport.place();
    const grid = `grid ${pathname}`;
    if (current === 'grid') places.set(grid, here);
    // Who is at the beginning of the list has scrolled there for this switch, and means where the grid was left.
    return { ...keepPlace, at: (here.session ?? places.get(grid)?.session)?.id };
  };
  return (
    <nav className={styles['switch']} aria-label={t.now.view} data-scripted>
      {views.map((view) => (
        <Link
          key={view}
          to={{ pathname, search: searchOf(search, view) }}
          state={whereOneIs}
          aria-current={view === current ? 'true' : undefined}
        >
          <Icon shape={view === 'list' ? shapes.list : shapes.grid} />
          <span className={styles['words']}>{t.now[view]}</span>
        </Link>
      ))}
    </nav>
  );
}

/** The query that shows the same in another view; the list is what is shown where none is said. */
export function searchOf(search: string, view: 'list' | 'grid'): string {
  const params = new URLSearchParams(search);
  if (view === 'list') params.delete('view');
  else params.set('view', view);
  const text = params.toString();
  return text && `?${text}`;
}
