import { doubtfulNames, type DoubtfulName } from '../../modules/confirmations/index.server.ts';
import type { Database } from '../../platform/db/index.ts';
import { limited, works, type Look } from './finding.ts';

const WHY: Readonly<Record<DoubtfulName['doubt'], string>> = {
  'e-mail': 'an e-mail address',
  file: 'the name of a file',
  'names-person': 'the name of somebody whom the office writes to',
  'first-name': 'perhaps a person',
};
const SHOWN = 20;

/** Names that everybody reads beside facts, and that may lead to a person. */
export async function publicNamesOf(database: Database, city: { teryt: string; name: string }): Promise<Look> {
  const what = `Public names in ${city.name}`;
  const found = await doubtfulNames(database.city(city.teryt));
  if (found.length === 0) return works(what, 'none leads to a person');
  const told = found
    .slice(0, SHOWN)
    .map(({ name, kind, doubt, statements }) => `“${name}” (${kind}, ${WHY[doubt]}, ${statements} facts)`);
  const more = found.length > SHOWN ? `, and ${found.length - SHOWN} more` : '';
  return limited(
    what,
    told.join('; ') + more,
    'Name an organisation instead: sources at /biuro/zrodla, statements beside their site at /biuro/miejsca.',
  );
}
