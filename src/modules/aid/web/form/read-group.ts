import { grosze } from '../../../../kernel/law/money.ts';
import { groupFaults, type Relation, RELATION_KINDS, type Undertaking } from '../../core/de-minimis/group.ts';
import { inEur } from '../../core/money.ts';
import type { AidProject, Award } from '../../core/project.ts';
import { AWARD_LINES, RELATION_LINES } from '../fields.ts';
import { choice, dayOf, figure, filled, given, nameOf, rateOf, type Reader, ticked } from './reader.ts';

type Group = Pick<AidProject, 'deMinimis'> & { readonly undertaking: Undertaking | null };

/** Relations and aid received; a name left empty is the applicant. */
export function readGroup(reader: Reader, applicant: string): Group {
  const { query, errors, text } = reader;
  const known = new Map([[applicant.toLowerCase(), applicant]]);
  const firm = (name: string): string => {
    const typed = nameOf(reader, name);
    if (typed === '') return applicant;
    return known.get(typed.toLowerCase()) ?? (known.set(typed.toLowerCase(), typed), typed);
  };
  const lines: number[] = [];
  const relations = RELATION_LINES.flatMap((n): Relation[] => {
    if (!filled(query, [`holder${n}`, `hold${n}`, `held${n}`])) return [];
    const kind = choice(reader, `hold${n}`, RELATION_KINDS);
    if (kind === null && !errors.has(`hold${n}`)) errors.set(`hold${n}`, text.relation);
    const who = choice(reader, `who${n}`, ['firm', 'person', 'public-body']) ?? 'firm';
    lines.push(n);
    const through = who === 'firm' ? {} : { through: who };
    return [{ kind: kind ?? 'votes', holder: firm(`holder${n}`), held: firm(`held${n}`), ...through }];
  });
  const whose = (name: string): Pick<Award, 'firm'> => {
    const one = firm(name);
    return one === applicant ? {} : { firm: one };
  };
  const places: number[] = [];
  const awards = AWARD_LINES.flatMap((n): Award[] => {
    const award = awardOf(reader, n, whose);
    if (award.length > 0) places.push(n);
    return award;
  });
  const none = ticked(query, 'aidNone');
  if (none && awards.length > 0) errors.set('aidNone', text.both);
  const deMinimis = none || awards.length > 0 ? awards : null;
  const undertaking = relations.length > 0 ? { applicant, relations } : null;
  for (const { kind, index } of groupFaults({ deMinimis, undertaking } as AidProject)) {
    if (kind === 'itself') errors.set(`held${lines[index]}`, text.itself);
    else errors.set(`aidFirm${places[index]}`, text.stranger);
  }
  return { deMinimis, undertaking };
}

/** A line of aid: its day and amount together, an amount in zlotys with the rate of that day. */
function awardOf(reader: Reader, n: number, whose: (name: string) => Pick<Award, 'firm'>): Award[] {
  const { query, errors, text } = reader;
  const name = `aidEur${n}`;
  const [day, amount] = [dayOf(reader, `aidDay${n}`), figure(reader, name)];
  const currency = choice(reader, `aidIn${n}`, ['EUR', 'PLN']) ?? 'EUR';
  const rate = rateOf(reader, `aidRate${n}`);
  if (errors.has(name) || errors.has(`aidDay${n}`) || errors.has(`aidRate${n}`)) return [];
  if ((day === null) !== (amount === null)) errors.set(day === null ? `aidDay${n}` : name, text.award);
  if (day === null || amount === null) {
    if (given(query, `aidFirm${n}`) !== '' && day === null && amount === null) errors.set(`aidDay${n}`, text.award);
    return [];
  }
  const of = { date: day, ...whose(`aidFirm${n}`) };
  if (currency === 'EUR') return [{ ...of, cents: grosze(amount) }];
  if (rate === null) {
    errors.set(`aidRate${n}`, text.rateOfDay);
    return [];
  }
  const converted = { grosze: grosze(amount), rate };
  return [{ ...of, cents: inEur(converted.grosze, rate), converted }];
}
