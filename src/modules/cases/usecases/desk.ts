import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';
import { href } from '../../../routes.ts';
import type { CaseFile } from '../data/case.queries.ts';
import { privateLink } from './private-link.ts';

/** What a use case of this room works with. */
export type Desk = {
  /** The city's rows. */
  readonly db: Db;
  /** Secrets and counters of tries. */
  readonly whole: Db;
  readonly city: CityProfile;
  /** Public address without a closing slash. */
  readonly baseUrl: string;
  readonly now: Date;
};

/** The whole address of the investor's room. */
export async function roomAddress(
  desk: Desk,
  of: Pick<CaseFile, 'id' | 'linkVersion'>,
  locale: Locale,
): Promise<string> {
  const link = await privateLink(desk, { id: of.id, version: of.linkVersion });
  return desk.baseUrl + href('caseRoom', locale, { link });
}

/** The whole address of the office's page of a case, in Polish. */
export const officeAddress = (desk: Desk, number: string): string =>
  desk.baseUrl + href('officeCase', 'pl', { number });
