import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './Dialog.module.css';
import { Icon } from './Icon.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import * as shapes from './icons.ts';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog, open while it is mounted. The `dialog` element traps and restores the focus; Escape, the close button
 * and a click on the backdrop close it.
 */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A text selection that begins inside and ends outside also sends a click to the dialog; it must not close it.
  const isBeside = useRef({ down: false, up: false });
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    // A click on the backdrop has the dialog itself as its target. Keyboards have Escape.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onClose={onClose}
      onPointerDown={({ target, currentTarget }) => {
        isBeside.current.down = target === currentTarget;
      }}
      onPointerUp={({ target, currentTarget }) => {
        isBeside.current.up = target === currentTarget;
      }}
      onClick={({ target, currentTarget }) => {
        const { down, up } = isBeside.current;
        if (target === currentTarget && down && up) currentTarget.close();
      }}
    >
      <div className={styles['inner']}>
        <div className={styles['head']}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={styles['close']} onClick={() => dialog.current?.close()}>
            <Icon shape={shapes.close} />
            <VisuallyHidden>{closeLabel}</VisuallyHidden>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
