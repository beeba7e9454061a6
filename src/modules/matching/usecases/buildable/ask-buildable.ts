import type { Epsg } from '../../../../geometry/crs.ts';
import { type Day, parseDay } from '../../../../kernel/day.ts';
import type { Action, Message } from '../../../../kernel/finding.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ThreadFault } from '../../../../platform/apart/threads/index.ts';
import { readMunicipality } from '../../../places/index.server.ts';
import { dossierOf } from '../answer-need.ts';
import { readNearLand } from '../near-land.ts';
import { computeBuildable } from '../compute-land.ts';
import type { BuildableRequest, BuildableTold } from './buildable-question.ts';
import { drawingsOf } from './drawings.ts';
import type { Alternative } from './tell-alternatives.ts';
import { toldGrounds } from './tell-buildable.ts';
import type { HallComputed } from './tell-hall.ts';

export type BuildableFault =
  /** No published site has this address, or it is no land with parcels. */
  { readonly kind: 'no-site' | 'no-land' } | ThreadFault;

/** The sentences of messages and of what somebody has to do. */
export type FindingWords = {
  readonly message: (message: Message) => Bilingual;
  readonly action: (action: Action) => Bilingual;
  readonly alternative: (one: Alternative) => { readonly said: Bilingual; readonly who?: Bilingual };
};

/** `baseUrl`: before the addresses of the drawings. */
type Asking = {
  readonly question: BuildableRequest;
  readonly today: Day;
  readonly baseUrl: string;
  readonly words: FindingWords;
};

/** What of a published site's land may be built on, from what everybody may know: strips, limits and what is open, each with its clause. */
export async function askBuildable(
  db: Db,
  slug: string,
  { question, today, baseUrl, words }: Asking,
): Promise<Result<BuildableTold, BuildableFault>> {
  const dossier = await dossierOf(db, slug);
  if (!dossier) return refuse({ kind: 'no-site' });
  if (dossier.site.kind !== 'land' || dossier.parcels.length === 0) return refuse({ kind: 'no-land' });
  const { epsg } = await readMunicipality(db);
  const asOf = (question.asOf && parseDay(question.asOf)) || today;
  const near = question.hall ? await readNearLand(db, dossier, asOf) : null;
  const told = await computeBuildable({ dossier, question, asOf, epsg: epsg as Epsg, near });
  if (!told.ok) return told;
  const { hall, alternatives, looked, ...rest } = told.value;
  return ok({
    ...rest,
    ...(hall && { hall: hallTold(hall, words) }),
    ...(alternatives && { alternatives: alternatives.map((one) => alternativeTold(one, words)) }),
    ...(looked && { searched: looked }),
    drawings: drawingsOf({ slug, question, baseUrl }),
  });
}

const alternativeTold = (one: Alternative, words: FindingWords): NonNullable<BuildableTold['alternatives']>[number] => {
  const { fix: _, parcels, rules, grounds, ...rest } = one;
  const [first, second] = rules ?? [];
  return {
    ...rest,
    ...words.alternative(one),
    ...(parcels && { parcels: parcels.map(({ areaM2, ...parcel }) => ({ ...parcel, m2: Math.round(areaM2) })) }),
    ...(rules && { rules: rules.map(({ rule, ...more }) => ({ code: rule, ...more })) }),
    // Of one rule alone, as before there were two.
    ...(first && !second && { metres: first.metres, authority: first.authority }),
    grounds: toldGrounds(grounds),
  };
};

function hallTold({ findings, together, yard, ...fit }: HallComputed, words: FindingWords): BuildableTold['hall'] {
  return {
    ...verdictTold(fit, words),
    together,
    findings: findings.map(({ requirement, grounds, ...finding }) => ({
      requirement,
      ...verdictTold(finding, words),
      grounds: toldGrounds(grounds),
    })),
    yard,
  };
}

// oxlint-disable-next-line max-params
const verdictTold = (
  { verdict, reason, takes }: Pick<HallComputed, 'verdict' | 'reason' | 'takes'>,
  words: FindingWords,
) => ({
  verdict,
  reason: { code: reason.code, params: reason.params, said: words.message(reason) },
  takes: takes.map((action) => ({
    code: action.code,
    params: action.params,
    who: action.who,
    said: words.action(action),
  })),
});
