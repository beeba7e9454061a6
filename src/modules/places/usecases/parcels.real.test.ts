import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDataFolder } from '../../../platform/real-data.ts';
import { checkParcels } from './check-parcels.ts';
import { fileAt } from './file-source.ts';

const folder = realDataFolder();
if (!folder) console.log('Skipped: no folder of real data (CALISIA_REAL_DATA).');

async function findings(path: string, epsg: 2177 | 2179, teryt: string | null = null) {
  const result = await checkParcels(fileAt(join(folder!, 'cadastre', path))!, { teryt, epsg });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.findings;
}

describe.skipIf(!folder)('real parcels', () => {
  test('of 1 112 parcels, 918 lie in the rural municipality of Międzyrzec Podlaski and 194 in the town: each is asked for apart', async () => {
    const path = 'dzialki_060110_2_miedzyrzec_podlaski_1112.geojson';
    const rural = await findings(path, 2179);
    expect(rural).toMatchObject({ features: 1112, accepted: 918, registerUnit: 'ha', repaired: [], repeated: [] });
    expect(new Set(rural.refused.map(({ kind }) => kind))).toEqual(new Set(['other-municipality']));
    const town = await findings(path, 2179, '0601011');
    expect(town.accepted).toBe(194);
    expect(town.refused).toHaveLength(918);
  });

  test('names that lost their first letter are not stored as truth; 298 register areas agree with the map', async () => {
    const rural = await findings('dzialki_060110_2_miedzyrzec_podlaski_1112.geojson', 2179);
    expect(rural.brokenTexts).toHaveLength(294);
    expect(rural.brokenTexts.every(({ text }) => text === '?UKOWISKO')).toBe(true);
    expect(rural.deviations).toEqual([]);
  });

  test('eight official EGiB files are read northing first and agree with their register areas', async () => {
    const files = readdirSync(join(folder!, 'cadastre', 'egib-gml'));
    expect(files).toHaveLength(8);
    for (const file of files) {
      const found = await findings(join('egib-gml', file), 2177);
      expect(found).toMatchObject({ accepted: 1, refused: [], crs: [{ used: 2177, axes: 'yx', contradicted: false }] });
    }
  });
});
