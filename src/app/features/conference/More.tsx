import { Hero, type HeroProps } from './Hero.tsx';
import { Sponsors, type SponsorsProps } from './Sponsors.tsx';

export type MoreProps = HeroProps | SponsorsProps;

/** The band with the name above the agenda, or the sponsors: parts that only some conferences have. */
export function More(props: MoreProps) {
  return 'html' in props ? <Sponsors {...props} /> : <Hero {...props} />;
}
