/** Units as stored; how they are written for people is the matter of `ui/quantity.ts`. */
export type Unit =
  | 'm'
  | 'km'
  | 'm2'
  | 'ha'
  | 'm3/h'
  | 'm3/d'
  | 'MW'
  | 'kV'
  | 'MJ/m3'
  | 'mm'
  | 't'
  | 't/axle'
  | 'PLN'
  | 'PLN/m2'
  | 'PLN/m2/month'
  | 'percent'
  | 'ratio'
  | 'kPa'
  | 'kN/m2'
  | 'days'
  | 'pieces'
  /** Written as a bare number. */
  | 'count'
  /** Of the calendar. */
  | 'year'
  | 'jobs';

export type Quantity = { readonly value: number; readonly unit: Unit };
