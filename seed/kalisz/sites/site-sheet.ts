import type { SourceKind, Visibility } from '../../../src/kernel/fact.ts';
import type { Bilingual } from '../../../src/kernel/locale.ts';
import type { FactKey, SiteKind, SiteStatus } from '../../../src/modules/sites/index.ts';
import type { ContactKey } from '../people.ts';

/** A place on offer, written by hand. */
export type SiteSheet = {
  readonly slug: string;
  readonly kind: SiteKind;
  readonly name: Bilingual;
  readonly district: Bilingual;
  readonly summary: Bilingual;
  /** Precinct and number: `0901.107`. */
  readonly parcels: readonly string[];
  /** Longitude, latitude; where absent, a point inside the first parcel. */
  readonly at?: readonly [number, number];
  readonly contact: ContactKey;
  readonly status?: SiteStatus;
  readonly facts: readonly Statement[];
};

export type By = { readonly kind: SourceKind; readonly name: string };

/** A number, a choice's code, both languages of a text, a day counted from today, or "checked: none". */
export type Worth = number | string | Bilingual | { readonly inDays: number };

export type Statement = {
  readonly key: FactKey;
  readonly worth: Worth;
  readonly by: By;
  /** Days since it was confirmed. */
  readonly ago: number;
  /** What the source is called; an invented letter where absent. */
  readonly reference?: string;
  readonly visibility?: Visibility;
};

/** As people read them on both languages' pages, so they are names. */
export const ENERGA: By = { kind: 'operator', name: 'Energa-Operator' };
export const PSG: By = { kind: 'operator', name: 'PSG' };
export const PWIK: By = { kind: 'operator', name: 'PWiK Kalisz' };
export const HEAT: By = { kind: 'operator', name: 'Ciepło Przykładowe' };
export const FIBRE: By = { kind: 'operator', name: 'Sieć Przykładowa' };
export const MZDIK: By = { kind: 'department', name: 'MZDiK' };
export const WGM: By = { kind: 'department', name: 'Wydział Gospodarowania Mieniem' };
export const PLANNING: By = { kind: 'department', name: 'Wydział Budownictwa, Urbanistyki i Architektury' };
export const OWNER: By = { kind: 'owner', name: 'właściciel terenu' };
export const CLERK: By = { kind: 'clerk', name: 'Biuro Obsługi Inwestora' };
export const DRILLING: By = { kind: 'document', name: 'Geotechnika Przykładowa' };
export const SURVEY: By = { kind: 'measurement', name: 'Geodeta Przykładowy' };
export const MAP: By = { kind: 'measurement', name: 'Calisia' };
export const REGISTER: By = { kind: 'register', name: 'EGiB' };
