import { expect, test } from 'vitest';
import { listed } from '../../../../../kernel/law/listing.cases.ts';
import { answerWhole } from '../../answer.ts';
import { question } from '../../asking.cases.ts';
import type { Step } from '../../findings/finding.ts';
import type { Known, Reading } from '../../known.ts';
import type { AidQuestion } from '../../project.ts';
import { ASKED, OTHERWISE } from './answers.cases.ts';

const short = (value: unknown): string =>
  JSON.stringify(value, (key, one: unknown) => (key === 'currency' || key === 'kind' ? undefined : one)).replaceAll(
    '"',
    '',
  );

const readingsTold = (readings: readonly Reading<unknown>[]): string =>
  readings
    .map(({ value, where }) => `${short(value)}${where.map((one) => ` if ${one.subject}=${one.value}`).join('')}`)
    .join(' or ');

const stepTold = ({ code, params, under = [] }: Step): string =>
  `${code}${short(params) === '{}' ? '' : short(params)}${under.length > 0 ? ` [${under.map(stepTold).join(' ')}]` : ''}`;

const usedTold = (used: Known<unknown>['used']): string =>
  used.map(({ parameter, state }) => `${parameter.key}${state === 'unverified' ? '' : ` (${state})`}`).join(' ');

/** All that the office answers to a question, a line for each thing it says. */
function answerTold(asked: AidQuestion): string[] {
  const answer = answerWhole(asked);
  if (!answer.ok) return [answer.error.kind];
  const { findings, scenarios, years, discount, changes, catalogue } = answer.value;
  return [
    ...findings.map(
      ({ id, verdict, values, explanation, used }) =>
        `${id}: ${verdict} ${readingsTold(values)}  ${stepTold(explanation)}  by ${usedTold(used)}`,
    ),
    ...scenarios.map(
      ({ id, about, missing, ...sums }) =>
        `scenario ${id}: ${stepTold(about)} ${short(sums)} ${missing ? stepTold(missing) : ''}`,
    ),
    ...years.map(({ year, offset, parts, total }) => `year ${year} (${offset}): ${short(parts)} ${total}`),
    `discount: ${readingsTold(discount.readings)}`,
    ...changes.map(
      ({ id, total, deMinimis, crossed, next }) =>
        `${id}: ${short({ total, deMinimis })} ${[...crossed, ...next].map(stepTold).join(' ')}`,
    ),
    ...catalogue.map(
      ({ instrument, verdict, why }) => `offer ${instrument.id}: ${verdict} ${why.map(stepTold).join(' ')}`,
    ),
  ];
}

test('what the office answers to one question, and what changes in it when something else is said, is on the list', async () => {
  const base = answerTold(question(ASKED));
  const known = new Set(base);
  const others = Object.entries(OTHERWISE).flatMap(([said, { project = {}, ...more }]) => [
    `== ${said}`,
    ...answerTold(question({ ...ASKED, ...project }, more)).filter((line) => !known.has(line)),
  ]);
  await expect(listed([...base, ...others])).toMatchFileSnapshot('answers.txt');
});
