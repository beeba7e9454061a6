import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { FACT_KINDS, type Site } from '../../sites/index.ts';
import { questionLetter } from '../core/letters.ts';
import type { Respondent } from '../core/respondent.ts';
import { type Sheet, waiting } from '../core/sheet.ts';
import { sheetLink } from './private-link.ts';

type Letter = {
  readonly sheet: Sheet;
  readonly respondent: Respondent;
  readonly site: Pick<Site, 'name'>;
  readonly expiresOn: Day;
  readonly reminder: boolean;
};

/** Puts the letter with the link into the outbox of the same transaction. */
export async function writeLetter(tx: Db, desk: Desk, letter: Letter): Promise<void> {
  const { sheet, respondent, site, expiresOn, reminder } = letter;
  const { locale, email } = respondent;
  const link = desk.baseUrl + href('confirmation', locale, { link: await sheetLink(desk, sheet) });
  const facts = waiting(sheet).map(({ key }) => FACT_KINDS[key].label[locale]);
  const words = questionLetter({ site: site.name, facts, link, expiresOn, reminder, city: desk.city }, locale);
  const about = `confirmation:${sheet.id}`;
  await queueMail(tx, { city: desk.city.teryt, to: email, replyTo: desk.city.email, about, now: desk.now, ...words });
}
