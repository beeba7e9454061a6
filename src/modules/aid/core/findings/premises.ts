import { day } from '../../../../kernel/day.ts';
import { asked, both, chain, certain, type Known, law, map } from '../known.ts';
import { pln, shareOf } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import { KALISZ, KALISZ_SCHEMES } from '../tables/kalisz.ts';
import { RENEWAL_GRANT } from '../tables/revitalisation.ts';
import { type AidFinding, gapStep, informs, isGap, money, said, share, step, type Step } from './finding.ts';

const YEAR = 12;

/** What the reductions of a municipal rent are worth over two years, grosze. */
export function rentReduction(monthly: number, { book, asOf }: AidQuestion): Known<number> {
  return both(
    law(book, KALISZ_SCHEMES.rentFirst, asOf),
    law(book, KALISZ_SCHEMES.rentSecond, asOf),
    (first, second) => shareOf(first, monthly * YEAR) + shareOf(second, monthly * YEAR),
  );
}

/** A grant of the zone: a share of the costs, and not above its limit; grosze. */
export function renewalGrant(costs: number, { book, asOf }: AidQuestion): Known<number> {
  return both(law(book, RENEWAL_GRANT.share, asOf), law(book, RENEWAL_GRANT.most, asOf), (part, most) =>
    Math.min(shareOf(part, costs), most),
  );
}

/** The next 31 October, on which calls have ended so far. */
function nextCall({ asOf }: AidQuestion): Step {
  const year = Number(asOf.slice(0, 4));
  const this_ = day(`${year}-10-31`);
  return step('renewal.call', { day: { day: asOf <= this_ ? this_ : day(`${year + 1}-10-31`) } });
}

type Shape = {
  readonly id: 'rent-reduction' | 'revitalisation-grant';
  readonly subject: string;
  readonly answer: boolean | null;
  readonly worth: Known<number>;
  readonly codes: { readonly yes: 'rent' | 'renewal'; readonly no: 'rent.private' | 'renewal.outside' };
  readonly under: readonly Step[];
};

/** An amount that depends on one condition: it is due, it is not, or both are shown. */
function conditional({ id, subject, answer, worth, codes, under }: Shape, question: AidQuestion): AidFinding {
  const known = chain(asked(subject, answer, [true, false]), (yes) => (yes ? worth : certain(0)));
  const values = map(known, (minor) => money(pln(minor)));
  const told = map(worth, (minor) => money(pln(minor)));
  return {
    id,
    verdict: answer === false ? 'fail' : informs(known),
    values: values.readings,
    explanation: isGap(worth)
      ? gapStep(worth, question.asOf)
      : answer === false
        ? step(codes.no)
        : step(codes.yes, { amount: said(told) }, under),
    used: worth.used,
  };
}

/** Rent reductions and grants of the special revitalisation zone, where they were asked for. */
export function premisesFindings(question: AidQuestion): AidFinding[] {
  const { premises, municipality } = question.project;
  if (!premises || (premises.rent === null && premises.renovation === null)) return [];
  if (municipality !== KALISZ) {
    const id = premises.rent === null ? 'revitalisation-grant' : 'rent-reduction';
    return [{ id, verdict: 'unknown', values: [], explanation: step('relief.other-city'), used: [] }];
  }
  const found: AidFinding[] = [];
  if (premises.rent !== null) found.push(rentFinding(premises.rent, premises.municipal, question));
  if (premises.renovation !== null) found.push(grantFinding(premises.renovation, premises.inZone, question));
  return found;
}

function rentFinding(monthly: number, answer: boolean | null, question: AidQuestion): AidFinding {
  const { book, asOf } = question;
  const worth = rentReduction(monthly, question);
  const of = (name: 'rentFirst' | 'rentSecond') => said(map(law(book, KALISZ_SCHEMES[name], asOf), share));
  const under = [
    step('rent.first', { share: of('rentFirst') }),
    step('rent.second', { share: of('rentSecond') }),
    step('premises.other-costs'),
    step('premises.confirm'),
  ];
  const codes = { yes: 'rent', no: 'rent.private' } as const;
  return conditional({ id: 'rent-reduction', subject: 'municipalPremises', answer, worth, codes, under }, question);
}

function grantFinding(costs: number, answer: boolean | null, question: AidQuestion): AidFinding {
  const { book, asOf } = question;
  const worth = renewalGrant(costs, question);
  const under = [
    step('renewal.share', {
      share: said(map(law(book, RENEWAL_GRANT.share, asOf), share)),
      most: said(map(law(book, RENEWAL_GRANT.most, asOf), (minor) => money(pln(minor)))),
    }),
    nextCall(question),
    step('premises.other-costs'),
    step('premises.confirm'),
  ];
  const codes = { yes: 'renewal', no: 'renewal.outside' } as const;
  return conditional(
    { id: 'revitalisation-grant', subject: 'inRevitalisationZone', answer, worth, codes, under },
    question,
  );
}
