import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './Disclosure.module.css';
import { Icon } from './Icon.tsx';
import * as shapes from './icons.ts';

export interface DisclosureProps {
  readonly label: ReactNode;
  /** Highlights the button, because something in the panel is selected. */
  readonly marked?: boolean;
  /** An additional class of the panel. */
  readonly panelClass?: string | undefined;
  readonly children: ReactNode;
}

/** A panel that would go beyond the window ends where its button ends. */
function keepWithin(panel: HTMLElement | null): void {
  const box = panel?.getBoundingClientRect();
  if (panel && box && (box.left < 0 || box.right > innerWidth)) panel.style.insetInline = 'auto 0';
}

/**
 * A button that opens a panel (WAI-ARIA disclosure). Escape, a press outside, moving the focus out, or a click on an
 * element marked `data-closes` closes it.
 * The panel spans its positioned ancestor on a narrow screen, and opens below the button on a wide one.
 */
export function Disclosure({ label, marked = false, panelClass = '', children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  useEffect(() => {
    if (!open) return;
    const closeOutside = ({ type, target }: Event) => {
      if (!(target instanceof Node) || root.current?.contains(target)) return;
      // A press on words in the panel, such as a label's, moves the focus to the page around it.
      if (type === 'focusin' && target.contains(root.current)) return;
      setOpen(false);
    };
    const closeAfter = (event: Event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-closes]')) return;
      if (!root.current || !event.composedPath().includes(root.current)) return;
      setOpen(false);
      button.current?.focus();
    };
    // On the document, so that the clicked element handles the click before the panel closes.
    document.addEventListener('click', closeAfter);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('click', closeAfter);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- handles Escape from all elements inside
    <div
      ref={root}
      className={styles['root']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={`${styles['button']} ${marked ? styles['marked'] : ''}`}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Icon shape={shapes.chevronDown} />
      </button>
      {open && (
        <div ref={keepWithin} id={panel} className={`${styles['panel']} ${panelClass}`}>
          {children}
        </div>
      )}
    </div>
  );
}
