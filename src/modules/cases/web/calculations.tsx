import { dayInPoland } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { deskOf, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { calculationById, calculationLink, calculationOfLink } from '../../aid/index.server.ts';
import { calculate, calculationSum } from '../../aid/web/index.ts';
import { calculationsOfCase } from '../data/calculations.ts';
import type { CaseCalculation } from '../usecases/open-case.ts';
import { caseMessages } from './messages.ts';

/** A calculation that goes with an enquiry: how its address or form writes it, and what it says in a line. */
export type AskedCalculation = { readonly text: string; readonly told: string; readonly calculation: CaseCalculation };

const LINK = /^[0-9a-z]{1,11}-[0-9a-f]{40}$/;

/** Reads a private link, or a question that was not kept; null when it is neither. */
export async function askedCalculation(c: PageContext, text: string): Promise<AskedCalculation | null> {
  const { locale } = c.var;
  if (LINK.test(text)) {
    const found = await calculationOfLink(deskOf(c), text);
    return found && { text, told: calculationSum(found, locale), calculation: { id: found.id } };
  }
  const calculated = await calculate(c, text);
  return (
    calculated && { text: calculated.question, told: calculationSum(calculated, locale), calculation: { calculated } }
  );
}

export type ShownCalculation = { readonly link: string; readonly told: string };

/** The calculations that came with a case, as they were. */
export async function calculationsShown(c: PageContext, caseId: number): Promise<readonly ShownCalculation[]> {
  const desk = deskOf(c);
  const ids = await calculationsOfCase(c.var.db, caseId);
  const found = await Promise.all(ids.map((id) => calculationById(c.var.db, id, dayInPoland(desk.now))));
  return Promise.all(
    found
      .filter((one) => one !== null)
      .map(async (one) => ({ link: await calculationLink(desk, one.id), told: calculationSum(one, c.var.locale) })),
  );
}

/** One line for each, leading to the whole. */
export function CalculationList({ shown, locale }: { shown: readonly ShownCalculation[]; locale: Locale }) {
  return (
    <ul>
      {shown.map(({ link, told }) => (
        <li key={link}>
          <a href={href('aidKept', locale, { link })}>{told}</a>
        </li>
      ))}
    </ul>
  );
}

/** In the margin of the investor's room; nothing when none came. */
export function RoomCalculations({ shown, locale }: { shown: readonly ShownCalculation[]; locale: Locale }) {
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{caseMessages(locale).calculations}</h2>
      <CalculationList shown={shown} locale={locale} />
    </>
  );
}

/** On the office's desk. */
export function DeskCalculations({ shown, locale }: { shown: readonly ShownCalculation[]; locale: Locale }) {
  if (shown.length === 0) return null;
  return (
    <section class="block" aria-labelledby="calculations">
      <h2 id="calculations">{caseMessages(locale).calculations}</h2>
      <CalculationList shown={shown} locale={locale} />
    </section>
  );
}
