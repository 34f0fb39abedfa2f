import type { ReactNode } from 'react';
import styles from './CardList.module.css';
import { Link } from './Link.tsx';
import { Text, type TextProps } from './Text.tsx';

/** A list of rows, in columns where there is space. */
export function CardList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles['list']}>{children}</ul>;
}

export interface CardProps {
  /** A picture or a colour, before the name. */
  readonly mark: ReactNode;
  readonly name: TextProps;
  /** Where the card links to. */
  readonly to: string;
  /** One line. */
  readonly note: ReactNode;
  /** Two lines below the note. */
  readonly text?: TextProps | undefined;
  /** The id of the row, a target of links on the page. */
  readonly anchor?: string | undefined;
}

/** One row of a CardList. The whole row is a link. */
export function Card({ mark, name, to, note, text, anchor }: CardProps) {
  return (
    <li className={styles['card']} id={anchor}>
      {mark}
      <div className={styles['words']}>
        <p className={styles['name']}>
          <Link to={to}>
            <Text {...name} />
          </Link>
        </p>
        <p className={styles['note']}>{note}</p>
        {text && (
          <p className={styles['text']}>
            <Text {...text} />
          </p>
        )}
      </div>
    </li>
  );
}
