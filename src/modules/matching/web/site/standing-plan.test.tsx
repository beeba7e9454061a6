import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { TODAY, goodLand, provision } from '../../core/dossiers.cases.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Provisions } from './provisions.tsx';
import { SitePlan } from './site-plan.tsx';
import { TopFacts } from './top-facts.tsx';

/** The plan of yesterday under the plan of today. */
function amended(): Dossier {
  const dossier = goodLand();
  const [zone] = dossier.zones;
  const earlier = {
    ...zone!,
    id: 99,
    designation: '9KDW',
    name: { pl: 'droga dawnego planu', en: 'road of the former plan' },
    inForceTo: day('2026-11-22'),
    provisions: [provision('9KDW', 'max-height', 3)],
  };
  return { ...dossier, zones: [earlier, ...dossier.zones] };
}

const shown = (dossier: Dossier, asOf = TODAY): string[] =>
  [
    <TopFacts dossier={dossier} asOf={asOf} locale="pl" />,
    <SitePlan
      dossier={dossier}
      neighbours={[]}
      need={null}
      links={{ hall: '', sheet: null, svg: '' }}
      asOf={asOf}
      locale="pl"
    />,
    <Provisions dossier={dossier} asOf={asOf} locale="pl" />,
  ].map((part) => renderToString(part).replaceAll('\u00a0', ' '));

describe('what a site shows of its plans', () => {
  test('no part shows a zone that an amendment has ended, nor its height', () => {
    for (const html of shown(amended())) expect(html).not.toMatch(/9KDW|dawnego planu/);
    expect(shown(amended())[0]).toContain('15 m');
  });

  test('of its own day the same zone is shown, and a repealed act ends all of its zones', () => {
    const [facts, drawing, rules] = shown(amended(), day('2026-11-22'));
    expect(facts).toContain('3 m');
    for (const html of [facts, drawing, rules]) expect(html).toContain('9KDW');
    const dossier = goodLand();
    const repealed = { ...dossier, acts: dossier.acts.map((act) => ({ ...act, inForceTo: day('2026-01-01') })) };
    expect(shown(repealed)[2]).toContain('nie obejmuje żaden plan');
  });

  test('the meter tells what the program reads, what waits for a check and what a person reads; the sum is all', () => {
    const dossier = amended();
    const zones = dossier.zones.map((zone) => ({
      ...zone,
      provisions: [
        ...zone.provisions.map((one) =>
          one.kind === 'max-height' ? { ...one, checkedOn: null, checkedBy: null } : one,
        ),
        { ...provision('z', 'other', 1), limit: null, words: 'dach dwuspadowy' },
      ],
    }));
    const text = shown({ ...dossier, zones })[2]!;
    const [, all, machine, waiting, person] =
      /Ustalenia: (\d+)\. Czyta program: (\d+); czekają[^:]*: (\d+); do przeczytania przez człowieka: (\d+)\./
        .exec(text)!
        .map(Number);
    expect([all, machine, waiting, person]).toEqual([9, 6, 1, 2]);
    expect(text).toMatch(/<svg[^>]*aria-hidden/);
  });

  test('building lines are drawn as the plan draws them, with their key in words; those of an ended zone are not', () => {
    const line = (kind: 'obligatory-line' | 'no-cross-line', y: number) => ({
      ...provision('1P', kind, 0),
      id: kind,
      limit: null,
      line: [
        [
          [6_500_000, y],
          [6_500_200, y],
        ] as const,
      ],
    });
    const dossier = goodLand();
    const drawn = (kinds: readonly ReturnType<typeof line>[], inForceTo: ReturnType<typeof day> | null = null) =>
      shown({
        ...dossier,
        zones: dossier.zones.map((zone) => ({ ...zone, inForceTo, provisions: [...zone.provisions, ...kinds] })),
      })[1]!;
    const keyOf = (html: string): string => /<ul class="draft-lines".*?<\/ul>/s.exec(html)?.[0] ?? '';
    const both = drawn([line('obligatory-line', 5_730_010), line('no-cross-line', 5_730_020)]);
    expect(both).toContain('Na rysunku: obowiązująca linia zabudowy. Na rysunku: nieprzekraczalna linia zabudowy.');
    expect(keyOf(both).match(/<li>/g)).toHaveLength(2);
    expect(both.match(/draft-line--no-cross/g)).toHaveLength(2);
    expect(keyOf(drawn([line('no-cross-line', 5_730_020)])).match(/<li>/g)).toHaveLength(1);
    expect(drawn([])).not.toContain('draft-line');
    expect(drawn([line('no-cross-line', 5_730_020)], day('2026-01-01'))).not.toContain('draft-line');
  });
});
