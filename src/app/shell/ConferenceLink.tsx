import type { AgendaLink } from '../../model/agenda/agenda.ts';
import { Link } from '../ui/Link.tsx';

export interface ConferenceLinkProps {
  readonly link: AgendaLink;
  readonly className?: string | undefined;
}

/** A link of conference.yaml: to a page or a file of this site, or elsewhere; plain text if it has no address. */
export function ConferenceLink({ link: { href, label }, className }: ConferenceLinkProps) {
  if (href?.startsWith('/')) {
    // With a target, the browser opens it instead of the router: it is a file.
    return (
      <Link className={className} to={href} target={href.endsWith('/') ? undefined : '_top'}>
        {label}
      </Link>
    );
  }
  return href === undefined ? (
    <span className={className}>{label}</span>
  ) : (
    <a className={className} href={href}>
      {label}
    </a>
  );
}
