import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { Icon, type Shape } from './Icon.tsx';
import { Link, type LinkProps } from './Link.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type ButtonLook = 'plain' | 'primary' | 'quiet';

const classes = (look: ButtonLook) => `${styles['button']} ${styles[look]}`;

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: ButtonLook;
  readonly icon?: Shape;
}

export function Button({ look = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes(look)}>
      {icon && <Icon shape={icon} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  readonly icon: Shape;
  /** The button's name for screen readers. */
  readonly label: string;
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={`${classes('quiet')} ${styles['square']}`}>
      <Icon shape={icon} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </button>
  );
}

export interface ButtonLinkProps extends Omit<LinkProps, 'className'> {
  readonly look?: ButtonLook;
  readonly icon?: Shape;
}

/** A link that looks like a button, for the page's main actions. */
export function ButtonLink({ look = 'plain', icon, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={classes(look)}>
      {icon && <Icon shape={icon} />}
      {children}
    </Link>
  );
}
