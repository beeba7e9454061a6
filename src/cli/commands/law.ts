import { LAW_SHELVES } from '../../boot/law-shelves.ts';
import { dayInPoland, type Day, parseDay } from '../../kernel/day.ts';
import { DELIVERED_BOOK } from '../../kernel/law/parameter.ts';
import { DAYS_AHEAD, type LawLine, linesOf } from '../../modules/law/index.ts';
import { officeBook } from '../../modules/law/index.server.ts';
import { type Command, type CommandContext, textOf, UsageFault } from '../command.ts';

const STATES = ['verified', 'unverified', 'contested', 'gap'] as const;

export const command: Command = {
  name: 'law',
  summary: 'List every parameter of law with its state on a day',
  usage: '',
  options: {
    on: { type: 'string', value: 'DAY', describe: 'the day, YYYY-MM-DD; else today' },
    office: { type: 'boolean', describe: 'with what the office added: reads the database' },
  },
  details: [
    `What ends within ${DAYS_AHEAD} days stands first, with what follows it; then all, by module: state, key, value, last day, act.`,
    '--json prints { on, office, counts, ending, parameters }.',
    '“npm run law” is the same; it reads the database as soon as DATABASE_URL or DATA_DIR names one.',
  ],
  async run(context) {
    const on = dayOf(context);
    const office = context.values['office'] === true;
    const book = office ? await officeBook((await context.city()).db) : DELIVERED_BOOK;
    const lines = linesOf(LAW_SHELVES, book, on);
    const counts = Object.fromEntries(
      STATES.map((state) => [state, lines.filter((line) => line.state === state).length]),
    );
    const ending = lines.filter(({ ending: soon }) => soon).toSorted(byLast);
    const told = [
      `${ending.length} of ${lines.length} parameters end by ${DAYS_AHEAD} days after ${on}${ending.length > 0 ? ':' : '.'}`,
      ...ending.map(
        (line) => `  ${line.last}  ${line.parameter.key.padEnd(KEY)} then ${valuesOf(line, line.next) || 'a gap'}`,
      ),
      '',
      ...lines.map(lineWords),
      '',
      `${lines.length} parameters on ${on}: ${STATES.map((state) => `${counts[state]} ${state}`).join(', ')}.`,
      office ? 'With what the office added.' : 'As delivered, without what the office added (--office).',
    ];
    const keys = ending.map(({ parameter }) => parameter.key);
    return { code: 0, lines: told, data: { on, office, counts, ending: keys, parameters: lines.map(asData) } };
  },
};

const KEY = 48;

function dayOf(context: CommandContext): Day {
  const given = textOf(context, 'on');
  const day = given === undefined ? dayInPoland(context.now) : parseDay(given);
  if (day === null) throw new UsageFault(`There is no day ${given}: write YYYY-MM-DD.`);
  return day;
}

const byLast = (a: LawLine, b: LawLine): number => (a.last! < b.last! ? -1 : a.last! > b.last! ? 1 : 0);

const valuesOf = ({ shelf, parameter }: LawLine, rows: LawLine['rows']): string =>
  rows
    .map(({ value }) => shelf.tell(parameter, value, 'pl'))
    .join(' | ')
    .replaceAll('\u00a0', ' ');

function lineWords(line: LawLine): string {
  const { state, parameter, rows, last, act } = line;
  const article = rows[0]?.clause.article ?? null;
  const checked = rows[0]?.checkedOn ? `, read on ${rows[0].checkedOn}` : '';
  const source = `${act}${article === null ? '' : `, ${article}`}${checked}`;
  return `${state.padEnd(10)} ${parameter.key.padEnd(KEY)} ${valuesOf(line, rows).padEnd(24)} ${(last ?? '').padEnd(10)} ${source}`.trimEnd();
}

const asData = ({ shelf, parameter, state, rows, last, next }: LawLine): object => ({
  key: parameter.key,
  module: shelf.code,
  name: parameter.name,
  unit: parameter.unit,
  state,
  last,
  next: next.map(({ value }) => value),
  readings: rows.map(({ value, from, to, clause, checkedOn, checkedBy }) => ({
    value,
    from,
    to,
    act: clause.act,
    article: clause.article,
    url: clause.url,
    checkedOn,
    checkedBy: checkedBy ?? null,
  })),
});
