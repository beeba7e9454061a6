import type { Locale } from '../../../../kernel/locale.ts';
import { bindWords } from '../../../../ui/bind-words.ts';
import { formatNumber } from '../../../../ui/quantity.ts';
import { Table } from '../../../../ui/table.tsx';
import { VerdictWord } from '../../../../ui/verdict.tsx';
import type { Certificate } from '../../../../geometry/fit/certificate.ts';
import type { OtherHall } from '../../core/hall/land-answer.ts';
import { roundDown, roundUp } from '../../core/judging/rounding.ts';
import type { FitAnswerProps } from './fit-answer.tsx';
import { fitLink } from './link-to-hall.ts';
import { fitMessages } from './messages.ts';
import { stripName } from './strip-table.tsx';
import { metres, sizeText } from './verdict-words.ts';

const MOST_RULES = 3;
type StripTaken = FitAnswerProps['found']['area']['strips'][number];

/** The proof of a no in plain words, and the rules that bind it, or else those that take most of the room. Nothing on a yes. */
export function WhyNot({ found, need, locale }: FitAnswerProps) {
  const { fit, proof, area, binding } = found;
  if (!fit || !need.length || !need.width || fit.verdict !== 'fail') return null;
  const text = fitMessages(locale).no;
  const size = { length: need.length.value, width: need.width.value };
  const name = (strip: StripTaken): string => lower(stripName(strip, locale));
  const largest = area.strips.toSorted((a, b) => b.areaM2 - a.areaM2);
  return (
    <section class="section" aria-labelledby="why-not">
      <h2 id="why-not">{text.title}</h2>
      <p>{bindWords(proof ? text.proof(proofWords(proof, size, locale)) : text.noProof)}</p>
      {binding.length > 0 ? (
        <>
          <p>{text.binding}</p>
          <ol>
            {binding.slice(0, MOST_RULES).map(({ strip, longest }) => (
              <li key={`${strip.reason.code} ${strip.reason.of}`}>
                {bindWords(text.bindingOne(name(strip), metres(roundDown(longest, 1), locale)))}
              </li>
            ))}
          </ol>
        </>
      ) : (
        largest.length > 0 && <p>{bindWords(text.taking(largest.slice(0, MOST_RULES).map(name).join('; ')))}</p>
      )}
    </section>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

// oxlint-disable-next-line max-params
const proofWords = (proof: Certificate, hall: { length: number; width: number }, locale: Locale) => ({
  length: metres(hall.length, locale),
  width: metres(hall.width, locale),
  longest: metres(roundUp(proof.maxLengthAtWidth.bound, 1), locale),
  widest: metres(roundUp(proof.maxWidthAtLength.bound, 1), locale),
  share: formatNumber(roundUp(Math.min(1, proof.maxScale.bound) * 100, 1), locale, 1),
});

/** Halls that do fit, each a link to this page with its figures. */
export function OtherHalls({ found, need, words, locale }: FitAnswerProps) {
  const text = fitMessages(locale).no;
  const refused = found.fit !== null && need.length && need.width && found.fit.verdict === 'fail';
  if (found.others.length === 0 && !refused) return null;
  return (
    <section class="section" aria-labelledby="others">
      <h2 id="others">{text.others}</h2>
      {found.others.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p>{text.othersText}</p>
          <Table
            rows={found.others}
            rowKey={({ change }) => change}
            columns={[
              {
                key: 'hall',
                title: text.hall,
                cell: (hall) => (
                  <a href={fitLink({ ...words, ...written(hall, locale) }, locale)}>{sizeText(hall, locale)}</a>
                ),
              },
              { key: 'change', title: text.change, cell: ({ change }) => text.changes[change] },
              {
                key: 'verdict',
                title: text.verdict,
                kind: 'verdict',
                cell: ({ verdict }) => <VerdictWord verdict={verdict} locale={locale} />,
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

/** As somebody would type it. */
const written = ({ length, width, height }: OtherHall, locale: Locale) => {
  const typed = (value: number): string => (locale === 'pl' ? String(value).replace('.', ',') : String(value));
  return { length: typed(length), width: typed(width), ...(height !== undefined && { height: typed(height) }) };
};
