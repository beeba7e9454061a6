import type { RespondentKind, Topic } from '../../../src/modules/confirmations/index.ts';
import { type By, ENERGA, FIBRE, HEAT, MZDIK, OWNER, PLANNING, PSG, PWIK, WGM } from './site-sheet.ts';

export type RespondentSheet = {
  readonly by: By & { readonly kind: RespondentKind };
  readonly email: string;
  /** Sites by slug; absent: the whole city. */
  readonly sites?: readonly string[];
  /** Days before a fact goes out of date at which the schedule asks; null: only when the office asks. */
  readonly topics: Readonly<Partial<Record<Topic, number | null>>>;
};

const as = <Kind extends RespondentKind>(by: By, kind: Kind): By & { readonly kind: Kind } => ({ ...by, kind });

/** Whom the office of the demonstration can ask. Their addresses end nowhere. */
export const RESPONDENTS: readonly RespondentSheet[] = [
  { by: as(ENERGA, 'operator'), email: 'przylaczenia@energa.example', topics: { power: 30 } },
  { by: as(PSG, 'operator'), email: 'przylaczenia@gaz.example', topics: { gas: 30 } },
  { by: as(PWIK, 'operator'), email: 'techniczny@wodociagi.example', topics: { water: 30, sewage: 30 } },
  { by: as(HEAT, 'operator'), email: 'siec@cieplo.example', topics: { heat: null } },
  { by: as(FIBRE, 'operator'), email: 'siec@swiatlowod.example', topics: { telecom: null } },
  { by: as(MZDIK, 'department'), email: 'drogi@mzdik.example', topics: { roads: 60 } },
  { by: as(WGM, 'department'), email: 'mienie@kalisz.example', topics: { terms: 30, land: null } },
  { by: as(PLANNING, 'department'), email: 'planowanie@kalisz.example', topics: { restrictions: null } },
  {
    by: as(OWNER, 'owner'),
    email: 'wlasciciel@teren.example',
    sites: ['metalowcow-narozna', 'zachodnia-uslugi', 'wroclawska-uslugi'],
    topics: { terms: 30, land: null, ground: null },
  },
  {
    by: { kind: 'broker', name: 'Biuro Nieruchomości Przykładowe' },
    email: 'oferty@posrednik.example',
    sites: ['metalowcow-narozna'],
    topics: { terms: null },
  },
];
