import type { Parameter } from './parameter.ts';

/** One line for each row of each parameter: what the product says that the law says, as a person compares it with the act. */
export const rowsListed = (parameters: readonly Parameter<unknown>[]): string[] =>
  parameters.flatMap(({ key, name, unit, rows }) =>
    rows.map(({ from, to, value, clause, checkedOn, contested }) =>
      [
        `${key}  ${from}–${to ?? ''}  ${JSON.stringify(value)} ${unit ?? ''}`,
        `${name.pl} / ${name.en}`,
        [clause.act, clause.article, clause.url].filter((one) => one !== null).join(', '),
        `read: ${checkedOn ?? 'never'}${contested === true ? ', contested' : ''}`,
      ].join('  |  '),
    ),
  );

/** One line for each entry of a table that is no parameter; what is reckoned in it is left out. */
export const tableListed = (name: string, table: object): string[] =>
  Object.entries(table).map(([key, value]) => `${name} ${key}  ${JSON.stringify(value)}`);

/** What is listed, as a file keeps it. `vitest -u` writes it anew: whoever changes a number, a date or an article changes the list, and both are read. */
export const listed = (lines: readonly string[]): string => `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
