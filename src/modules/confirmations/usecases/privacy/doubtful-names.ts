import type { Db } from '../../../../platform/db/index.ts';
import { publicSource } from '../../../sites/index.ts';
import { publicNames, type PublicName } from '../../data/public-names.queries.ts';
import { readRespondents } from '../../data/respondents.queries.ts';

export type DoubtfulName = PublicName & { readonly doubt: NonNullable<ReturnType<typeof publicSource.nameDoubt>> };

/** Public names that no form would take today, or that may be a person's: what was stored before they were checked. */
export async function doubtfulNames(db: Db): Promise<DoubtfulName[]> {
  const [names, respondents] = await Promise.all([publicNames(db), readRespondents(db)]);
  const persons = respondents.map(({ person }) => person);
  return names.flatMap((one) => {
    const doubt = publicSource.nameDoubt(one.kind, one.name, persons);
    return doubt ? [{ ...one, doubt }] : [];
  });
}
