/** The path the site is served under; begins and ends with a slash. */
export const siteBase: string = import.meta.env.BASE_URL;
