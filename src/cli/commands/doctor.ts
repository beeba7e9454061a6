import { lookAtData } from '../doctor/data.ts';
import type { Look } from '../doctor/finding.ts';
import { lookAtMachine } from '../doctor/machine.ts';
import type { Command } from '../command.ts';

const MARKS = { works: 'works', limited: 'limited', missing: 'MISSING' } as const;

export const command: Command = {
  name: 'doctor',
  summary: 'Say what works, what is missing, and how to mend it',
  usage: '',
  options: {},
  details: ['With --city only that city. Exit code 1 when something that the product needs, or that city, is missing.'],
  async run(context) {
    const looks = [...(await lookAtMachine(context.config)), ...(await lookAtData(context))];
    const code = looks.some(({ state }) => state === 'missing') ? 1 : 0;
    return { code, lines: looks.flatMap(linesOf), data: { looks } };
  },
};

function linesOf({ what, state, found, mend }: Look): string[] {
  const line = `${MARKS[state].padEnd(8)} ${what}: ${found}`;
  return mend === null ? [line] : [line, `${' '.repeat(9)}→ ${mend}`];
}
