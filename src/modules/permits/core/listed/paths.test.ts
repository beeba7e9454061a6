import { expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { Message } from '../../../../kernel/finding.ts';
import { listed } from '../../../../kernel/law/listing.cases.ts';
import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';
import { DELIVERED_BOOK } from '../../../../kernel/law/parameter.ts';
import { PLAIN } from '../path/path.cases.ts';
import type { PathQuestion } from '../path/path-question.ts';
import { type PathStep, permitPath } from '../path/permit-path.ts';
import { PROJECT_KEYS } from '../project/answers-text.ts';
import { ANSWERS, NOTHING_KNOWN, type Project } from '../project/project.ts';

const question = (project: Partial<Project>, more: Partial<PathQuestion> = {}): PathQuestion => ({
  project: { ...PLAIN, ...project },
  start: day('2026-11-23'),
  known: {},
  law: { book: DELIVERED_BOOK, asOf: day('2026-11-23') },
  ...more,
});

const termTold = (term: KpaTerm | null): string => (term ? `${term.count} ${term.unit}` : 'none');
const whyTold = (why: readonly Message[]): string =>
  why.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`).join(', ');

const statutoryTold = ({ stretches, appeal }: PathStep['statutory']): string =>
  [
    ...stretches.map(
      ({ code, maybe, shortest, longest }) => `${code}${maybe ? '?' : ''} ${termTold(shortest)}–${termTold(longest)}`,
    ),
    `appeal ${termTold(appeal)}`,
  ].join(', ');

const stepTold = (one: PathStep): string =>
  [
    `${one.id} ${one.applies} (${whyTold(one.why)})`,
    `${one.start}–${one.end}, usable ${one.usableFrom}, at best ${one.earliest?.start}–${one.earliest?.end}`,
    `${one.bounded ? 'bounded' : 'open-ended'} slack ${one.slack} ${one.state} due ${one.due} after ${one.dependsOn.join(' ')}`,
    statutoryTold(one.statutory),
    one.grounds.map(({ key, status, values }) => `${key} ${status} ${values.map(termTold).join('/')}`).join(', '),
  ].join('  |  ');

function pathTold(asked: PathQuestion): string[] {
  const { steps, criticalPath, earliestStartOfWorks, range, bounded, open } = permitPath(asked);
  return [
    ...steps.map(stepTold),
    `works ${earliestStartOfWorks} (${range.earliest}–${range.latest}) ${bounded ? 'bounded' : 'open-ended'} by ${criticalPath.join(' ')}; open: ${open.join(' ')}`,
  ];
}

const answers = PROJECT_KEYS.flatMap((key) =>
  (ANSWERS[key] ?? ['0.2', '0.5', '1']).map((answer): [string, PathQuestion] => [
    `${key} ${answer}`,
    question({ [key]: ANSWERS[key] ? answer : Number(answer) }),
  ]),
);
const others: readonly [string, PathQuestion][] = [
  ['nothing known', question(NOTHING_KNOWN)],
  ['car parks in a protected area', question({ parkingHa: 0.2, protectedArea: 'yes' })],
  ['halls in an area of which nobody knows', question({ developedHa: 0.5, protectedArea: 'unknown' })],
  ['no plan, and a report', question({ plan: 'no', report: 'yes', developedHa: 2 })],
  ['no plan, and perhaps a report', question({ plan: 'no', report: 'unknown', developedHa: 2 })],
  ['works of which nobody knows when they end', question({ buildMonths: null })],
  [
    'among real days',
    question(
      { plan: 'no', power: 'III' },
      {
        today: day('2027-01-11'),
        known: {
          P3: { start: day('2026-11-25'), pauses: [{ from: day('2026-12-01'), to: day('2026-12-20') }] },
          P5: { start: day('2026-11-24'), end: day('2026-12-30') },
        },
        added: ['P18'],
        skipped: ['P13'],
      },
    ),
  ],
];

test('the path to the permits of a plain hall, and what each answer changes in it, is on the list', async () => {
  const base = pathTold(question({}));
  const known = new Set(base);
  const changed = [...answers, ...others].flatMap(([said, asked]) => [
    `== ${said}`,
    ...pathTold(asked).filter((line) => !known.has(line)),
  ]);
  await expect(listed([...base, ...changed])).toMatchFileSnapshot('paths.txt');
});
