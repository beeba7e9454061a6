import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDataFolder } from '../../../platform/real-data.ts';
import { fileAt } from '../../places/index.server.ts';
import { checkPlanFiles } from './check-plan-files.ts';

const folder = realDataFolder();
if (!folder) console.log('Skipped: no folder of real data (CALISIA_REAL_DATA).');
const check = (...paths: string[]) => checkPlanFiles(paths.map((path) => fileAt(join(folder!, 'plans', path))!));
const copy = (name: string) =>
  check('faults-2.0/AktPlanowaniaPrzestrzennego.gml', `faults-2.0/StrefaPlanistyczna_${name}.gml`);

describe.skipIf(!folder)('real plans', () => {
  test('the Ministry’s sample of 28 zones has no fault', async () => {
    expect(
      await check('pog-sample-2.0/pog/AktPlanowaniaPrzestrzennego.gml', 'pog-sample-2.0/strefy/StrefaPlanistyczna.gml'),
    ).toEqual({ acts: 1, zones: 28, faults: [] });
  });

  test('each planted fault is found once, the gap to a square centimetre', async () => {
    expect((await copy('OK')).faults).toEqual([]);
    expect((await copy('LUKA')).faults).toMatchObject([{ kind: 'gap', measure: 442_133.97, unit: 'm2' }]);
    expect((await copy('SAMOPRZECIECIE-PIERSCIENIA')).faults).toMatchObject([
      { kind: 'self-intersection', object: '1POG-1SJ' },
    ]);
    expect((await copy('BLEDNY-SYMBOL')).faults).toMatchObject([{ kind: 'symbol-mismatch', object: '1POG-1SP' }]);
  });

  test('the boundary of Poznań and answers of the national register (3.0, easting first) are read without a fault', async () => {
    expect((await check('pog-boundary-poznan/AktPlanowaniaPrzestrzennego.gml')).faults).toEqual([]);
    const register = 'rejestr-urbanistyczny-3.0/wfs_pog_getfeature_';
    expect(await check(`${register}zone.xml`, `${register}document.xml`, `${register}osdis.xml`)).toEqual({
      acts: 0,
      zones: 1,
      faults: [],
    });
  });
});
