import { serveSites } from '../e2e/buildSites.ts';

/** For Vitest: the site of the stories, as the browser tests of tests/e2e have built it. */
export const setup = () => serveSites(['harbour']);
