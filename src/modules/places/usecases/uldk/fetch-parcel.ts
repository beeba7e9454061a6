import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import { parseParcelId } from '../../../../kernel/parcel-id.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Actor } from '../../../audit/index.server.ts';
import { type UldkClient, uldkQuery, type UldkQuestion, type UldkSilence } from '../../clients/uldk-client.ts';
import type { RefusedParcel } from '../../core/import-report.ts';
import type { Parcel } from '../../core/parcel.ts';
import { readUldkAnswer, type UldkFault, type UldkParcel } from '../../core/uldk/read-answer.ts';
import { keepAnswer } from '../../data/keep-answer.ts';
import { parcelsByIds } from '../../data/parcel.queries.ts';
import { takeUldkTurn } from '../../data/take-uldk-turn.ts';
import { keptAnswer } from '../../data/uldk-answer.queries.ts';
import { officeUldk } from './office-uldk.ts';
import { bytesNamed } from '../file-source.ts';
import { importParcels, type ParcelImport } from '../import-parcels.ts';

export type ParcelFetch = {
  readonly question: UldkQuestion;
  /** Whether the national locator is asked over the network (the setting LIVE); else recorded, invented answers are given. */
  readonly live: boolean;
  /** Asked instead of the office's own. */
  readonly uldk?: UldkClient;
  readonly actor: Actor;
  readonly now: Date;
  readonly afterWrite?: ParcelImport['afterWrite'];
};

export type FetchFault =
  | { readonly kind: 'bad-id'; readonly detail: string }
  | UldkSilence
  | UldkFault
  /** It was found, and is not this city's land or no land at all: `refusal` says why. */
  | { readonly kind: 'not-taken'; readonly detail: string; readonly refusal: RefusedParcel }
  /** The locator answered about another parcel than was asked for. */
  | { readonly kind: 'other-parcel'; readonly detail: string };

export type FetchedParcel = { readonly parcel: Parcel; readonly from: 'base' | 'uldk' };

type Asked = ParcelFetch & { readonly uldk: UldkClient };

/** Days for which an answer is not asked for again. The register changes daily, a parcel's border seldom. */
const KEPT_DAYS = 30;

/**
 * A parcel by its id or at a point: out of the base when it stands there, else asked of ULDK and stored like any import, with its event.
 * What ULDK answers is judged as strictly as a file.
 */
export async function fetchParcel(db: Db, wanted: ParcelFetch): Promise<Result<FetchedParcel, FetchFault>> {
  const request: Asked = { ...wanted, uldk: wanted.uldk ?? officeUldk(wanted) };
  const { question } = request;
  if ('id' in question) {
    const id = parseParcelId(question.id);
    if (!id) return refuse({ kind: 'bad-id', detail: question.id.slice(0, 60) });
    const [known] = await parcelsByIds(db, [id.full]);
    if (known) return ok({ parcel: known, from: 'base' });
  }
  const answer = await answered(db, request);
  if (!answer.ok) return answer;
  const found = answer.value[0]!;
  if ('id' in question && found.id !== question.id.trim())
    return refuse({ kind: 'other-parcel', detail: found.id.slice(0, 60) });
  // At a point, too, what stands in the base stays as it is: a file of the register brings more than the locator.
  const [standing] = await parcelsByIds(db, [found.id]);
  return standing ? ok({ parcel: standing, from: 'base' }) : store(db, request, found);
}

async function answered(db: Db, { question, uldk, now }: Asked): Promise<Result<readonly UldkParcel[], FetchFault>> {
  const query = uldkQuery(question);
  const kept = await keptAnswer(db, query, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
  if (kept !== null) return readUldkAnswer(kept);
  const asked = await uldk.ask(query, (spacing) => takeUldkTurn(db, spacing));
  if (!asked.ok) return asked;
  const read = readUldkAnswer(asked.value);
  // A failure is not kept: the next question may be answered.
  if (read.ok || read.error.kind === 'not-found') await keepAnswer(db, query, { answer: asked.value, at: now });
  return read;
}

async function store(db: Db, request: Asked, found: UldkParcel): Promise<Result<FetchedParcel, FetchFault>> {
  const outcome = await importParcels(db, {
    source: bytesNamed('ULDK', new TextEncoder().encode(asGeoJson(found))),
    actor: request.actor,
    synthetic: request.uldk.synthetic,
    ...(request.afterWrite && { afterWrite: request.afterWrite }),
  });
  if (!outcome.ok) return refuse({ kind: 'unreadable', detail: outcome.error.kind });
  const [refusal] = outcome.value.report.refused;
  if (refusal) return refuse({ kind: 'not-taken', detail: refusal.kind, refusal });
  const [parcel] = await parcelsByIds(db, [found.id]);
  return parcel ? ok({ parcel, from: 'uldk' }) : refuse({ kind: 'unreadable', detail: found.id.slice(0, 60) });
}

/** ULDK answers easting first; without a prefix it is PL-1992. */
const asGeoJson = ({ id, region, coordinates, srid }: UldkParcel): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: `EPSG:${srid ?? 2180}` } },
    features: [
      {
        type: 'Feature',
        properties: { ID_DZIALKI: id, NAZWA_OBREBU: region },
        geometry: { type: 'MultiPolygon', coordinates },
      },
    ],
  });
