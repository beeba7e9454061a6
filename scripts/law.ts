import { addDays, dayInPoland, type Day } from '../src/kernel/day.ts';
import { DELIVERED_BOOK, inForce, type InForce, type Parameter } from '../src/kernel/law/parameter.ts';
import { AID_PARAMETERS, tellParameterValue } from '../src/modules/aid/index.ts';
import { PERMIT_PARAMETERS, tellPermitValue } from '../src/modules/permits/index.ts';

const DAYS_AHEAD = 90;

/** Prints every parameter of law on a day: its state, value, last day and act; then what ends soon. */
function report(parameters: readonly Parameter<unknown>[], on: Day): string {
  const lines = parameters.map((parameter) => lineOf(parameter, inForce(DELIVERED_BOOK, parameter, on)));
  const counts = (['verified', 'unverified', 'contested', 'gap'] as const).map(
    (state) => `${lines.filter((line) => line.state === state).length} ${state}`,
  );
  const soon = addDays(on, DAYS_AHEAD);
  const ending = lines.filter(({ last }) => last !== null && last <= soon);
  return [
    ...lines.map(({ text }) => text),
    '',
    `${lines.length} parameters on ${on}: ${counts.join(', ')}`,
    `${ending.length} end by ${soon}${ending.length > 0 ? ':' : '.'}`,
    ...ending.map(({ key, last }) => `  ${last}  ${key}`),
  ].join('\n');
}

function lineOf(parameter: Parameter<unknown>, answer: InForce<unknown>) {
  const rows = answer.state === 'gap' ? [] : answer.state === 'contested' ? answer.readings : [answer.row];
  const values = rows.map(({ value }) => tell(parameter, value)).join(' | ');
  const last = rows.map(({ to }) => to).find((to) => to !== null) ?? null;
  const clause = rows[0]?.clause;
  const act = clause ? `${clause.act}${clause.article ? `, ${clause.article}` : ''}` : '';
  const text = `${answer.state.padEnd(10)} ${parameter.key.padEnd(48)} ${values.padEnd(24)} ${(last ?? '').padEnd(10)} ${act}`;
  return { key: parameter.key, state: answer.state, last, text: text.trimEnd() };
}

const tell = (parameter: Parameter<unknown>, value: unknown): string =>
  (parameter.key.startsWith('permits.') ? tellPermitValue(value, 'pl') : null) ??
  tellParameterValue(parameter, value, 'pl').replaceAll('\u00a0', ' ');

console.log(report([...AID_PARAMETERS, ...PERMIT_PARAMETERS], dayInPoland(new Date())));
