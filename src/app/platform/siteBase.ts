/** The base path of the site; starts and ends with a slash. */
export const siteBase: string = import.meta.env.BASE_URL;
