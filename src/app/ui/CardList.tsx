import type { ReactNode } from 'react';
import styles from './CardList.module.css';
import { Link } from './Link.tsx';
import { Text, type TextProps } from './Text.tsx';

/** A wall of cards. */
export function CardList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles['list']}>{children}</ul>;
}

export interface CardProps {
  /** A picture or a colour, before the name. */
  readonly mark: ReactNode;
  readonly name: TextProps;
  /** The address the whole card leads to. */
  readonly to: string;
  readonly note: string;
}

/** One card of the wall: the name's link is stretched over all of it. */
export function Card({ mark, name, to, note }: CardProps) {
  return (
    <li className={styles['card']}>
      {mark}
      <div>
        <p className={styles['name']}>
          <Link to={to}>
            <Text {...name} />
          </Link>
        </p>
        <p className={styles['note']}>{note}</p>
      </div>
    </li>
  );
}
