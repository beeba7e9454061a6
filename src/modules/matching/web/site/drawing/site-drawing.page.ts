import { createHash } from 'node:crypto';
import { type Day, parseDay } from '../../../../../kernel/day.ts';
import type { Ground } from '../../../../../kernel/finding.ts';
import { fault, type PageContext } from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import { formatDay } from '../../../../../ui/quantity.ts';
import { planFile, scaleOfFile } from '../../../../places/web/index.ts';
import type { Dossier } from '../../../core/dossier.ts';
import { dossierOf } from '../../../index.server.ts';
import { drawingRequest } from '../../../usecases/buildable/buildable-question.ts';
import { computeSheet, type LandSheet } from '../../../usecases/compute-land.ts';
import { today } from '../../answers.ts';
import { missingLines } from '../../fit/missing.tsx';
import { stripName } from '../../fit/strip-table.tsx';
import { roundedTogether } from '../../fit/sums.ts';
import { sizeText } from '../../fit/verdict-words.ts';
import { COME_AGAIN_SECONDS, mustWait } from '../../fit/ask/wait-turn.ts';
import { siteMessages } from '../messages.ts';
import { landDrawing } from './land-drawing.ts';
import { readNeighbours } from './neighbours.ts';
import { sheetBlock } from './sheet-block.ts';

type Kept = { readonly svg: string; readonly etag: string };
/** Of one site, for as long as its dossier lives: the next revision has another. */
const MOST_KEPT = 6;
const kept = new WeakMap<Dossier, Map<string, Kept>>();

/** `/miejsca/:slug/rysunek.svg`: the buildable area of a site on offer (and a hall) as an A3 sheet to scale, from what everybody may know. */
export async function sendSiteDrawing(c: PageContext): Promise<Response> {
  const { db, city, locale } = c.var;
  const dossier = await dossierOf(db, c.req.param('slug') ?? '', city);
  if (!dossier || dossier.site.kind !== 'land' || dossier.parcels.length === 0) return fault(c, 404);
  const read = drawingRequest.safeParse(Object.fromEntries(new URL(c.req.url).searchParams));
  if (!read.success) return fault(c, 422);
  const { use, length, width, asOf: day } = read.data;
  const asOf = (day && parseDay(day)) || today(c);
  const hall = length && width ? { length, width } : null;
  const known = kept.get(dossier) ?? new Map<string, Kept>();
  kept.set(dossier, known);
  const key = JSON.stringify([use, hall, asOf, locale]);
  const before = known.get(key);
  if (before) return send(c, before);
  const wait = await mustWait(c);
  if (wait > 0) return fault(c, 429, { retryAfterSeconds: wait });
  const sheet = await computeSheet({ dossier, use, hall, asOf });
  if (!sheet.ok) return fault(c, sheet.error.kind === 'broken' ? 500 : 503, { retryAfterSeconds: COME_AGAIN_SECONDS });
  const svg = await draw(c, dossier, { ...sheet.value, hall, asOf });
  const made = { svg, etag: `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"` };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, made);
  return send(c, made);
}

/** Asked for again each time, since a site may leave the offer; sent again only when it differs. */
function send(c: PageContext, { svg, etag }: Kept): Response {
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache', 'X-Robots-Tag': 'noindex' };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(svg, 200, { ...headers, 'Content-Type': 'image/svg+xml; charset=utf-8' });
}

type Shown = LandSheet & {
  readonly hall: { readonly length: number; readonly width: number } | null;
  readonly asOf: Day;
};

// oxlint-disable-next-line max-params
async function draw(c: PageContext, dossier: Dossier, { area, placed, hall, asOf }: Shown): Promise<string> {
  const { db, city, locale, rooms } = c.var;
  const text = siteMessages(locale);
  const { slug, name, district } = dossier.site;
  const called = { id: 'site', name: text.plan.name(name[locale], district[locale]) };
  const neighbours = await readNeighbours(db, dossier.parcels);
  const drawing = landDrawing({ dossier, neighbours, placed, area, asOf, locale }, called);
  const parts = roundedTogether([...area.strips.map(({ areaM2 }) => areaM2), area.restM2], area.landM2);
  const unknown = missingLines(area, locale);
  const address = rooms.config.baseUrl + href('site', locale, { slug });
  return planFile({
    drawing,
    title: called.name,
    strips: area.strips.map((strip, i) => ({
      name: stripName(strip, locale),
      m2: parts[i]!,
      clause: clauseOf(strip.reason.grounds),
    })),
    sums: [
      { name: text.sheet.rest, m2: parts.at(-1)! },
      { name: text.sheet.plot, m2: area.landM2 },
    ],
    notes: [
      ...(hall && !placed ? [text.sheet.noHall(sizeText(hall, locale))] : []),
      ...(unknown.length > 0 ? [text.sheet.unknown(unknown.join('; '))] : []),
      text.sheet.source(address, formatDay(today(c), locale)),
    ],
    block: sheetBlock({
      dossier,
      area,
      paper: 'A3',
      scale: scaleOfFile(drawing),
      epsg: city.epsg,
      asOf,
      locale,
    }),
  });
}

const clauseOf = (grounds: readonly Ground[]): string =>
  grounds
    .flatMap((ground) =>
      'clause' in ground ? [[ground.clause.act, ground.clause.article].filter(Boolean).join(', ')] : [],
    )
    .filter((clause, i, all) => all.indexOf(clause) === i)
    .join('; ');
