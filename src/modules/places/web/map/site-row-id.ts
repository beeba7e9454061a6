/** The id that a site's row on a list carries, so that pin and row find each other. */
export const siteRowId = (slug: string): string => `miejsce-${slug}`;
