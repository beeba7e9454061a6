import { dayInPoland } from '../../../../../kernel/day.ts';
import type { Locale } from '../../../../../kernel/locale.ts';
import { href } from '../../../../../routes.ts';
import { formatDay } from '../../../../../ui/quantity.ts';
import type { KeptFact, Site } from '../../../../sites/index.ts';
import type { SetAside } from '../../../../sites/index.server.ts';
import { confirmationMessages } from '../../messages.ts';

type People = readonly { readonly id: number; readonly name: string }[];
type MarksProps = { fact: KeptFact; setAside: readonly SetAside[]; people: People; locale: Locale };

/** Who set the statement aside, when and why, and who let it count again. */
export function Marks({ fact, setAside, people, locale }: MarksProps) {
  const text = confirmationMessages(locale).facts.aside;
  const name = (id: number): string => people.find((one) => one.id === id)?.name ?? `#${id}`;
  const on = (moment: Date): string => formatDay(dayInPoland(moment), locale, 'short');
  return (
    <>
      {setAside
        .filter(({ factId }) => String(factId) === fact.id)
        .map((one) => (
          <span class="small mark" key={one.setAt.getTime()}>
            {text.was(name(one.setBy), on(one.setAt))} „{one.reason}”
            {one.liftedAt && one.liftedBy !== null && <> {text.lifted(name(one.liftedBy), on(one.liftedAt))}</>}
          </span>
        ))}
    </>
  );
}

type DoubtProps = { fact: KeptFact; site: Site; about: string; locale: Locale };

/** The way to set the statement aside, or to let it count again. */
export function DoubtLink({ fact, site, about, locale }: DoubtProps) {
  const text = confirmationMessages(locale).facts.aside;
  const own = (query?: string): string => href('officeSiteFacts', locale, { slug: site.slug }, query);
  if (fact.wordless) return null;
  if (!fact.setAside)
    return (
      <a class="small" href={`${own(`aside=${fact.id}`)}#aside`}>
        {text.open}
        <span class="vh">: {about}</span>
      </a>
    );
  return (
    <form method="post" action={own()}>
      <input type="hidden" name="do" value="restore" />
      <input type="hidden" name="fact" value={fact.id} />
      <button class="btn btn--quiet">
        {text.restore}
        <span class="vh">: {about}</span>
      </button>
    </form>
  );
}
