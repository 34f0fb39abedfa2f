import styles from './Skeleton.module.css';

/** A placeholder for text that is loading, with a label for screen readers. It appears only after a delay. */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div className={styles['waiting']}>
      <output className={styles['label']}>{label}</output>
      <div className={styles['lines']} aria-hidden="true" />
    </div>
  );
}
