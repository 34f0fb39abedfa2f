import styles from './Waiting.module.css';

/** Lines where writing will stand, and words for those who listen; seen only where it takes a while. */
export function Waiting({ label }: { readonly label: string }) {
  return (
    <div className={styles['waiting']}>
      <output className={styles['label']}>{label}</output>
      <div className={styles['lines']} aria-hidden="true" />
    </div>
  );
}
