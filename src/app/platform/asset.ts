/**
 * The address of a file the content names: an https address as it is, a path such as `images/speaker/x.png` below
 * the site's base.
 */
export function assetHref(path: string): string {
  if (/^https:\/\//i.test(path)) return path;
  return import.meta.env.BASE_URL + encodeURI(path.replace(/^\/+/, ''));
}
