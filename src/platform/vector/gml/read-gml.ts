import { BrokenXml, memberBatches } from '../../xml/index.ts';
import { BrokenVector, type ByteSource, type VectorFeature, type VectorFile } from '../feature.ts';
import { featureOfMember } from './feature-of-member.ts';

/** A county's topographic map has some 2 GB. */
const MAX_BYTES = 8 * 2 ** 30;

/** A GML file of any feature collection as one layer without a name: each feature names its class and its system. */
export const readGml = (source: ByteSource): VectorFile => ({
  format: 'gml',
  layers: [{ name: '', crsName: null, fields: null, count: null, features: () => features(source) }],
  close: () => Promise.resolve(),
});

const HOLDERS: ReadonlySet<string> = new Set(['featureMember', 'featureMembers', 'member', 'members']);
const COLLECTIONS: ReadonlySet<string> = new Set([
  'FeatureCollection',
  'SimpleFeatureCollection',
  'Tuple',
  'boundedBy',
]);

async function* features(source: ByteSource): AsyncGenerator<readonly VectorFeature[]> {
  const root = { name: '', matched: Number.NaN };
  const walk = memberBatches(source.open(), {
    isMember: (name, parent) =>
      (HOLDERS.has(parent) && !COLLECTIONS.has(name)) || (name === 'Envelope' && parent === 'boundedBy'),
    onRoot: (name, { numberMatched }) => Object.assign(root, { name, matched: Number(numberMatched) }),
    limits: { bytes: MAX_BYTES },
  });
  let crsOfFile: string | null = null;
  let count = 0;
  try {
    for await (const members of walk) {
      const batch: VectorFeature[] = [];
      for (const member of members) {
        if (member.name === 'Envelope') crsOfFile ??= member.attributes['srsName'] ?? null;
        else batch.push(featureOfMember(member, crsOfFile));
      }
      count += batch.length;
      if (batch.length > 0) yield batch;
    }
  } catch (error) {
    if (error instanceof BrokenXml) throw brokenXml(error);
    throw error;
  }
  // A service answers with its first thousand, or with the reason why it doesn't, and calls both a success.
  if (count === 0 && !/Collection$|DataSet$/.test(root.name))
    throw new BrokenVector('not-a-feature-collection', root.name);
  if (root.matched > count) throw new BrokenVector('incomplete', `${count} / ${root.matched}`);
}

const brokenXml = ({ fault: { kind, line, detail } }: BrokenXml): BrokenVector =>
  new BrokenVector(kind, detail === '' && line !== null ? `${line}` : detail);
