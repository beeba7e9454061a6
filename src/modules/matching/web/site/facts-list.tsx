import type { Day } from '../../../../kernel/day.ts';
import type { Fact } from '../../../../kernel/fact.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { FACT_GROUPS, FACT_KINDS, keysFor, type FactGroup, type FactKey } from '../../../sites/index.ts';
import type { Dossier } from '../../core/dossier.ts';
import { currentFact, sourceText, valueText, type CurrentFact } from './fact-text.ts';
import { siteMessages } from './messages.ts';

type Props = { dossier: Dossier; asOf: Day; locale: Locale };
type Line = CurrentFact & { readonly key: FactKey };

/** What is asked of a kind of site, and whatever else is known of this one, in reading order. */
function keysOf({ site, facts }: Dossier): FactKey[] {
  const asked = new Set(keysFor(site.kind));
  return (Object.keys(FACT_KINDS) as FactKey[]).filter(
    // What bringing a medium costs is asked of the operator; the ladder says where nobody knows.
    (key) => (asked.has(key) && !key.includes('-works-') && !FACT_KINDS[key].inside) || facts[key] !== undefined,
  );
}

/** How many facts are there to rely on, are out of date, and are missing. */
export function freshnessOf(dossier: Dossier, asOf: Day): Record<CurrentFact['state'], number> {
  const counts = { fresh: 0, stale: 0, missing: 0, disputed: 0 };
  for (const key of keysOf(dossier)) counts[currentFact(dossier, key, asOf).state] += 1;
  return counts;
}

/** All that is known, grouped, with source and age in the margin; then, in the open, what nobody has checked. */
export function FactsList({ dossier, asOf, locale }: Props) {
  const text = siteMessages(locale).data;
  const lines = keysOf(dossier).map((key) => ({ key, ...currentFact(dossier, key, asOf) }));
  const missing = lines.filter(({ state }) => state === 'missing');
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{text.title}</h2>
      {(Object.keys(FACT_GROUPS) as FactGroup[]).map((group) => (
        <Group
          key={group}
          title={FACT_GROUPS[group][locale]}
          lines={lines.filter(({ key, state }) => state !== 'missing' && FACT_KINDS[key].group === group)}
          locale={locale}
        />
      ))}
      {missing.length > 0 && (
        <div class="group-of-facts">
          <h3>{text.missing}</h3>
          <dl class="dl dl--missing">
            {(Object.keys(FACT_GROUPS) as FactGroup[]).map((group) => (
              <MissingOf key={group} group={group} keys={missing.map(({ key }) => key)} locale={locale} />
            ))}
          </dl>
          <p class="small sub mt-small">{text.missingText}</p>
        </div>
      )}
    </section>
  );
}

const inOneSentence = ([first = '', ...rest]: readonly string[]): string =>
  `${[first, ...rest.map((label) => label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase()))].join(', ')}.`;

function MissingOf({ group, keys, locale }: { group: FactGroup; keys: readonly FactKey[]; locale: Locale }) {
  const own = keys.filter((key) => FACT_KINDS[key].group === group);
  if (own.length === 0) return null;
  return (
    <div>
      <dt>{FACT_GROUPS[group][locale]}</dt>
      <dd>{inOneSentence(own.map((key) => FACT_KINDS[key].label[locale]))}</dd>
    </div>
  );
}

function Group({ title, lines, locale }: { title: string; lines: readonly Line[]; locale: Locale }) {
  if (lines.length === 0) return null;
  return (
    <div class="group-of-facts">
      <h3>{title}</h3>
      <dl class="dl">
        {lines.map((line) => (
          <div key={line.key}>
            <dt>{FACT_KINDS[line.key].label[locale]}</dt>
            <Statements line={line} locale={locale} />
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What is said, and beside it who says so; of sources that contradict each, one under another. */
function Statements({ line, locale }: { line: Line; locale: Locale }) {
  const { key, state, fact, voices } = line;
  if (state !== 'disputed') return <Statement said={{ key, fact: fact!, state }} locale={locale} />;
  return (
    <>
      <dd class="disputed">{siteMessages(locale).disputed}</dd>
      {voices.map((voice) => (
        <Statement key={voice.id} said={{ key, fact: voice, state: 'fresh' }} locale={locale} />
      ))}
    </>
  );
}

type Said = { readonly key: FactKey; readonly fact: Fact; readonly state: CurrentFact['state'] };

function Statement({ said: { key, fact, state }, locale }: { said: Said; locale: Locale }) {
  const stale = state === 'stale';
  const source = sourceText({ fact, state }, locale);
  return (
    <>
      <dd class={stale ? 'stale' : undefined}>{valueText(key, fact.value, locale)}</dd>
      <dd class={stale ? 'src stale' : 'src'}>{fact.source.url ? <a href={fact.source.url}>{source}</a> : source}</dd>
    </>
  );
}
