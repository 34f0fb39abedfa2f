import { useLocation } from 'react-router-dom';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { withParam } from '../../routes.ts';
import { keepScroll } from '../../navigation/arrival.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './ViewSwitch.module.css';
import * as shapes from '../../ui/icons.ts';

/** A link to the other view, list or grid, of the same sessions. The filters and the session in view go along. */
export function ViewSwitch({ current }: { readonly current: 'list' | 'grid' }) {
  const { t } = useLocale();
  const { pathname, search } = useLocation();
  const { scrollPositions, viewport } = usePlatform();
  const other = current === 'list' ? 'grid' : 'list';
  const keepPosition = () => {
    const position = viewport.position();
    const grid = `grid ${pathname}`;
    if (current === 'grid') scrollPositions.set(grid, position);
    // A visitor at the top of the list scrolled there for this switch, and wants to return to where they left the grid.
    return { ...keepScroll, at: (position.session ?? scrollPositions.get(grid)?.session)?.id };
  };
  return (
    <Link
      className={styles['switch']}
      to={{ pathname, search: withParam(search, 'view', other === 'list' ? null : other) }}
      state={keepPosition}
      data-scripted
    >
      <Icon shape={other === 'list' ? shapes.list : shapes.grid} />
      <span className={styles['words']}>{t.now[other]}</span>
    </Link>
  );
}
