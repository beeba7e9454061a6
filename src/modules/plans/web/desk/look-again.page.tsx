import { fault, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary, TextArea } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { deskProvisions } from '../../data/desk.queries.ts';
import { LONGEST_REASON } from '../../usecases/desk/code-provision.ts';
import { planMessages } from '../messages.ts';
import { peopleOf, valueOf } from './provision-table.tsx';

type Look = {
  readonly what: 'withdraw' | 'code';
  /** What would be withdrawn or give way. */
  readonly provisionId: number;
  /** Words of the form that is asked again. */
  readonly hidden: Readonly<Record<string, string>>;
  /** As typed, where it was no reason. */
  readonly why?: string;
};

/** Before a provision is weakened: what it says, what will follow, and why. */
export async function lookAgain(c: PageContext, { what, provisionId, hidden, why }: Look): Promise<Response> {
  const { db, locale } = c.var;
  const [provision] = await deskProvisions(db, { id: provisionId });
  if (!provision) return fault(c, 404);
  const all = planMessages(locale);
  const text = all.zone.look;
  const zone = href('officeZone', locale, { zone: String(provision.zoneId) });
  const error = why === undefined ? undefined : text.noReason;
  return page(
    c,
    <Page frame={frameOf(c)} title={text.title[what]} nav="officePlans" robots="noindex">
      <div class="wrap">
        <div class="head">
          <h1>{text.title[what]}</h1>
        </div>
        <form method="post" action={zone} noValidate>
          <ErrorSummary errors={error ? [{ field: 'why', text: error }] : []} locale={locale} />
          <p>
            <strong>{all.kinds[provision.kind]}:</strong> {valueOf(provision, locale)}; {peopleOf(provision, locale)}.
          </p>
          <p class="mt-small">{text.follows[what]}</p>
          <TextArea
            id="why"
            label={text.why}
            hint={text.whyHint}
            value={why ?? ''}
            error={error}
            rows={3}
            maxLength={LONGEST_REASON}
            locale={locale}
          />
          <input type="hidden" name="provision" value={provision.id} />
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p class="actions mt">
            <button class="btn" name="do" value={what}>
              {text.sure[what]}
            </button>
            <a href={zone}>{text.back}</a>
          </p>
        </form>
      </div>
    </Page>,
    error ? 422 : 200,
  );
}
