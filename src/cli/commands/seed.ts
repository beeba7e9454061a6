import { isEmpty, seedDemo } from '../../boot/demo/demo.ts';
import { Refusal, type Command } from '../command.ts';

export const command: Command = {
  name: 'seed',
  summary: 'Fill an empty database with the demonstration city',
  usage: '',
  options: {},
  details: ['The demonstration is marked synthetic where it is. A database that holds a city is refused.'],
  async run(context) {
    const database = await context.database();
    if (!(await isEmpty(database)))
      throw new Refusal('The database holds a city already; only an empty one is filled.');
    const signIns = await seedDemo(database, { folder: context.config.dataDir, now: context.now });
    return {
      code: 0,
      lines: [
        'The demonstration is in.',
        ...signIns.map(({ role, email, password }) => `${role}: ${email} ${password}`),
      ],
      data: { signIns },
    };
  },
};
