import type { PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { paperMessages } from './messages.ts';
import type { AskedPapers } from './papers-asked.ts';

type Props = { c: PageContext; link: string; papers: readonly AskedPapers[] };

/** In the investor's room: for which applications papers are collected, and how far they are. */
export function RoomPapers({ c, link, papers }: Props) {
  const { locale } = c.var;
  const text = paperMessages(locale).room;
  if (papers.length === 0) return null;
  return (
    <div class="mt">
      <h3>{text.title}</h3>
      <p class="small sub">{text.lede}</p>
      <ul class="mini">
        {papers.map(({ procedure, papers: all }) => {
          const count = (turn: string): number => all.filter((one) => one.turn === turn).length;
          const [improve, check] = [count('improve'), count('check')];
          return (
            <li key={procedure.id}>
              <a href={href('casePapers', locale, { link, step: procedure.id })}>{procedure.name[locale]}</a>
              <span class="small">
                {text.line(count('ready'), all.length)}
                {check > 0 && `; ${text.check(check)}`}
                {improve > 0 && <strong class="late">; {text.improve(improve)}</strong>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
