/** The id that a site's row on a list carries, so that pin and row find each other. */
export const siteRowId = (slug: string): string => `miejsce-${slug}`;

/** The id of its pin. */
export const sitePinId = (slug: string): string => `na-mapie-${slug}`;
