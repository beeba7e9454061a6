import { importStreets } from '../../modules/places/index.server.ts';
import { type CommandContext, type Outcome, Refusal } from '../command.ts';
import { givenFiles } from './given-files.ts';

const WHY = { 'no-name': 'no name', 'long-name': 'name of more than 120 letters', 'bad-place': 'no place in Poland' };

/** `calisia import streets FILE`. */
export async function runStreets(context: CommandContext): Promise<Outcome> {
  const [source] = givenFiles(context, ['streets']).files;
  const { db } = await context.city();
  const dryRun = context.values['dry-run'] === true;
  const done = await importStreets(db, { source: source!, actor: 'command', dryRun });
  if (!done.ok)
    throw new Refusal(
      done.error.kind === 'too-large'
        ? `${source!.name} is larger than 64 MiB.`
        : `${source!.name} is neither CSV with a column "name" nor GeoJSON with a property "name".`,
    );
  const { streets, written, refused } = done.value;
  const lines = [
    `Streets read: ${streets}. ${dryRun ? 'Nothing stored.' : `Added or moved: ${written}.`}`,
    ...refused.slice(0, 20).map(({ kind, line }) => `  ${line}: ${WHY[kind]}`),
  ];
  return { code: refused.length > 0 ? 1 : 0, lines, data: done.value };
}
