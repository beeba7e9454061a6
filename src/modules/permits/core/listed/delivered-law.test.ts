import { expect, test } from 'vitest';
import { listed, rowsListed, tableListed } from '../../../../kernel/law/listing.cases.ts';
import { PERMIT_PARAMETERS, PROCEDURES } from '../catalogue/all-procedures.ts';
import { applicationName } from '../catalogue/applications.ts';
import { addressIn, AUTHORITIES, type AuthorityKey, authorityIn } from '../catalogue/authorities.ts';
import type { Stretch } from '../catalogue/procedure.ts';
import { EMISSIONS, NOTHING_KNOWN, type Project, WATERS } from '../project/project.ts';
import { PROJECT_KEYS } from '../project/answers-text.ts';
import { ANSWERS, MOST } from '../project/project.ts';

const stretchListed = ({ code, terms, exact, maybe }: Stretch): string =>
  `${code}${exact ? ' exactly' : ''}${maybe ? ' maybe' : ''}: ${terms.map(({ key }) => key).join(' ')}`;

/** The time of a procedure for every answer to every question by itself, where it is another than while nothing is known. */
const timesListed = PROCEDURES.flatMap(({ id, stretches, usual }) => {
  const told = (project: Project): string =>
    `${stretches(project).map(stretchListed).join(', ')}; usual: ${usual(project)?.key ?? ''}`;
  const open = told(NOTHING_KNOWN);
  const given = PROJECT_KEYS.flatMap((key) => (ANSWERS[key] ?? []).map((answer) => [key, answer] as const));
  const other = given
    .map(([key, answer]) => [`${key}=${answer}`, told({ ...NOTHING_KNOWN, [key]: answer })] as const)
    .filter(([, one]) => one !== open);
  return [`time ${id}  ${open}`, ...other.map(([answer, one]) => `time ${id} ${answer}  ${one}`)];
});

const authorities = (Object.keys(AUTHORITIES) as AuthorityKey[]).map((key) => {
  const [kalisz, elsewhere] = [authorityIn('3061011', key), authorityIn('1061011', key)];
  return `authority ${key}  ${kalisz.pl} / ${kalisz.en}  |  ${elsewhere.pl} / ${elsewhere.en}  |  ${addressIn(key, 'city hall')}`;
});

const applications = PROCEDURES.flatMap(({ id }) => {
  const names = [...WATERS, 'unknown' as const].flatMap((waterLaw) =>
    [...EMISSIONS, 'unknown' as const].map((emissions) => applicationName(id, { waterLaw, emissions })),
  );
  return [`application ${id}  ${[...new Set(names)].join(' | ')}`];
});

test('the procedures and terms that the product is delivered with are those on the list', async () => {
  await expect(
    listed([
      ...rowsListed(PERMIT_PARAMETERS),
      ...PROCEDURES.map(({ fee, charges, validity, ...more }) =>
        [
          `procedure ${JSON.stringify({ ...more, papers: undefined })}`,
          `fee: ${fee?.key ?? ''}`,
          `charges: ${charges.map(({ key }) => key).join(' ')}`,
          `validity: ${validity?.key ?? ''}`,
        ].join('  |  '),
      ),
      ...PROCEDURES.flatMap(({ id, papers }) => papers.map((paper) => `paper ${id}  ${JSON.stringify(paper)}`)),
      ...timesListed,
      ...authorities,
      ...applications,
      ...tableListed('answers to', ANSWERS),
      ...tableListed('at most', MOST),
    ]),
  ).toMatchFileSnapshot('delivered-law.txt');
});
