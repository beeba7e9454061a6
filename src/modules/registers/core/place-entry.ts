/** What the office may have against the place that a row names. */
export type PlaceFault =
  | { readonly code: 'unknown-parcel'; readonly found: string }
  | { readonly code: 'no-such-parcel'; readonly found: string }
  | { readonly code: 'outside-poland'; readonly found: string }
  | { readonly code: 'outside-city'; readonly found: string }
  | { readonly code: 'reference-twice'; readonly found: string };
