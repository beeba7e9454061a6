import { sampleMark } from '../../../../kernel/locale.ts';
import { type Epsg, isPlausible, transformation } from '../../../../geometry/crs.ts';
import { bounds, contains, type Point } from '../../../../geometry/polygon.ts';
import type { ComponentChildren } from 'preact';
import { fault, frameOf, page, type PageContext } from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { Page } from '../../../../ui/page.tsx';
import { formatArea, formatDay, formatQuantity } from '../../../../ui/quantity.ts';
import type { Parcel } from '../../core/parcel.ts';
import { parcelsByIds, parcelsInBox } from '../../data/parcel.queries.ts';
import { precinctBox } from '../../data/place-search.queries.ts';
import { PlanDrawing } from '../plan-drawing.tsx';
import type { NearPlace, PlaceFinder } from './found-place.ts';
import { searchMessages } from './messages.ts';
import { pointText } from './point-text.ts';
import { PlaceSearch } from './search-field.tsx';

const AROUND_METRES = 60;
const MOST_NEIGHBOURS = 60;
/** Round a point that is on no parcel. */
const NEAR_METRES = 150;
const MOST_DRAWN = 12;
const MOST_OFFERS = 5;
const FAR_METRES = 5000;

/** `/dzialka?id=…`: what the register says of a parcel and may be published. Nothing of its owners. */
export async function showParcel(c: PageContext, finders: readonly PlaceFinder[]): Promise<Response> {
  const id = new URL(c.req.url).searchParams.get('id') ?? '';
  const [parcel] = id.length > 60 ? [] : await parcelsByIds(c.var.db, [id]);
  if (!parcel) return fault(c, 404);
  const { minX, minY, maxX, maxY } = parcel.bounds;
  return placePage(c, finders, {
    title: searchMessages(c.var.locale).parcel(parcel.number),
    at: [(minX + maxX) / 2, (minY + maxY) / 2],
    parcel,
    isPoint: false,
  });
}

/** `/szukaj?at=lat,lon`: a point, the parcel under it and what is on offer near. */
// oxlint-disable-next-line max-params
export async function showPoint(
  c: PageContext,
  finders: readonly PlaceFinder[],
  { at, name }: { at: string; name: string | null },
): Promise<Response> {
  const match = /^(-?\d{1,3}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)$/.exec(at);
  const degrees: Point = [Number(match?.[2] ?? Number.NaN), Number(match?.[1] ?? Number.NaN)];
  if (!match || !isPlausible(4326, degrees)) return fault(c, 404);
  const point = transformation(4326, c.var.city.epsg as Epsg)(degrees);
  const [x, y] = point;
  const under = await parcelsInBox(c.var.db, { minX: x, minY: y, maxX: x, maxY: y }, MOST_NEIGHBOURS);
  const parcel = under.find(({ geometry }) => contains(geometry, point)) ?? null;
  return placePage(c, finders, {
    title: name?.slice(0, 80) || searchMessages(c.var.locale).pointTitle,
    at: point,
    parcel,
    isPoint: true,
  });
}

/** `/szukaj?precinct=0033`: the middle of a precinct's land. */
// oxlint-disable-next-line max-params
export async function showPrecinct(c: PageContext, finders: readonly PlaceFinder[], code: string): Promise<Response> {
  const box = /^\d{4}$/.test(code) ? await precinctBox(c.var.db, code) : null;
  if (!box) return fault(c, 404);
  const title = searchMessages(c.var.locale).precinct(code, null);
  return placePage(c, finders, {
    title,
    at: [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2],
    parcel: null,
    isPoint: false,
  });
}

type Place = {
  readonly title: string;
  /** Metres, the city's zone. */ readonly at: Point;
  readonly parcel: Parcel | null;
  /** One point, rather than the middle of something. */
  readonly isPoint: boolean;
};

// oxlint-disable-next-line max-params
async function placePage(c: PageContext, finders: readonly PlaceFinder[], place: Place): Promise<Response> {
  const { locale, city, db } = c.var;
  const text = searchMessages(locale);
  const { parcel } = place;
  const near = (await Promise.all(finders.map(({ near: nearest }) => nearest(c, place.at, parcel?.id ?? null))))
    .flat()
    .filter(({ metres }) => metres <= FAR_METRES)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, MOST_OFFERS);
  const neighbours = await parcelsInBox(
    db,
    parcel ? widened(bounds(parcel.geometry), AROUND_METRES) : around(place.at),
    MOST_NEIGHBOURS,
  );
  return page(
    c,
    <Page frame={frameOf(c)} title={place.title} robots="noindex" sheets={['site']}>
      <div class="wrap">
        <div class="head">
          <h1>{capital(place.title)}</h1>
        </div>
        <div class="leaf">
          <div class="stack">
            <Lines place={place} c={c} />
            {parcel && (
              <figure>
                <PlanDrawing
                  locale={locale}
                  id="parcel"
                  name={text.parcel(parcel.number)}
                  parcels={[{ number: parcel.number, shape: parcel.geometry, areaM2: parcel.areaM2 }]}
                  neighbours={neighbours
                    .filter(({ id }) => id !== parcel.id)
                    .map(({ number, geometry }) => ({ number, shape: geometry }))}
                />
                <figcaption class="small sub">{text.around}</figcaption>
              </figure>
            )}
            {!parcel && place.isPoint && (
              <p>{neighbours.length > 0 ? text.between : text.outside(city.name[locale])}</p>
            )}
            {!parcel && neighbours.length > 0 && (
              <figure>
                <PlanDrawing
                  locale={locale}
                  id="around"
                  name={place.title}
                  parcels={neighbours
                    .slice(0, MOST_DRAWN)
                    .map(({ number, geometry, areaM2 }) => ({ number, shape: geometry, areaM2 }))}
                />
                <figcaption class="small sub">{text.nearest}</figcaption>
              </figure>
            )}
            <Near near={near} c={c} />
            <PlaceSearch question="" locale={locale} />
          </div>
          <aside class="note" aria-label={text.source}>
            {parcel?.synthetic && <p>{text.synthetic}</p>}
            <p>{text.private}</p>
          </aside>
        </div>
      </div>
    </Page>,
  );
}

function Lines({ place: { at, parcel }, c }: { place: Place; c: PageContext }) {
  const { locale, city } = c.var;
  const text = searchMessages(locale);
  const degrees = transformation(city.epsg as Epsg, 4326)(at);
  return (
    <dl class="dl">
      {parcel && (
        <>
          <Line term={text.id}>
            <a href={href('parcel', locale, {}, new URLSearchParams({ id: parcel.id }))}>{parcel.id}</a>
          </Line>
          <Line term={text.kinds.precinct}>
            {sampleMark(text.precinct(parcel.precinct, parcel.precinctName), locale)}
          </Line>
          <Line term={text.area}>{formatArea(parcel.areaM2, locale)}</Line>
          {parcel.registerAreaM2 !== null && (
            <Line term={text.areaRegister}>{formatQuantity({ value: parcel.registerAreaM2, unit: 'm2' }, locale)}</Line>
          )}
          {parcel.landUse && <Line term={text.use}>{parcel.landUse}</Line>}
          <Line term={text.source}>
            {[sampleMark(parcel.source, locale), parcel.sourceDate && formatDay(parcel.sourceDate, locale)]
              .filter(Boolean)
              .join(', ')}
          </Line>
        </>
      )}
      {([4326, city.epsg as 2177, 2180] as const).map((epsg) => (
        <Line key={epsg} term={text.systems[epsg]}>
          {pointText(degrees, epsg)}
        </Line>
      ))}
    </dl>
  );
}

const Line = ({ term, children }: { term: string; children?: ComponentChildren }) => (
  <div>
    <dt>{capital(term)}</dt>
    <dd>{children}</dd>
  </div>
);

function Near({ near, c }: { near: readonly NearPlace[]; c: PageContext }) {
  const { locale } = c.var;
  const text = searchMessages(locale);
  return (
    <section aria-labelledby="near">
      <h2 id="near">{text.offers}</h2>
      {near.length === 0 && <p>{text.noOffers}</p>}
      <ul class="found-places">
        {near.map(({ label, href: address, metres }) => (
          <li key={address}>
            <a href={address}>{label}</a>{' '}
            <span class="sub">
              {metres === 0
                ? text.here
                : text.away(formatQuantity({ value: Math.round(metres / 10) * 10, unit: 'm' }, locale))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Box = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };

// oxlint-disable-next-line max-params
const widened = ({ minX, minY, maxX, maxY }: Box, metres: number): Box => ({
  minX: minX - metres,
  minY: minY - metres,
  maxX: maxX + metres,
  maxY: maxY + metres,
});

const around = ([x, y]: Point): Box => widened({ minX: x, minY: y, maxX: x, maxY: y }, NEAR_METRES);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
