import type { Locale } from '../../../kernel/locale.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import type { CaseFile } from '../data/case.queries.ts';
import { privateLink } from './private-link.ts';

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
