import { type Epsg, parseCrsName } from '../../geometry/crs.ts';
import type { Locale } from '../../kernel/locale.ts';
import { refusalSentence } from '../../modules/places/index.ts';
import { fetchParcel, type FetchFault } from '../../modules/places/index.server.ts';
import { recomputeShares } from '../../modules/plans/index.server.ts';
import { type CommandContext, type Outcome, Refusal, textOf, UsageFault } from '../command.ts';
import { languageOf } from './given-files.ts';

export const asksUldk = (context: CommandContext): boolean =>
  textOf(context, 'uldk') !== undefined || textOf(context, 'point') !== undefined;

type Question = Parameters<typeof fetchParcel>[1]['question'];

/** Brings one parcel into the city by its number or by a point on it. */
export async function runUldk(context: CommandContext): Promise<Outcome> {
  const question = questionOf(context);
  const locale = languageOf(context);
  const { db } = await context.city();
  const fetched = await fetchParcel(db, {
    question,
    live: context.config.live,
    actor: 'command',
    now: context.now,
    afterWrite: async (tx, parcelIds) => void (await recomputeShares(tx, { parcelIds })),
  });
  if (!fetched.ok) throw new Refusal(sentence(fetched.error, locale));
  const { parcel, from } = fetched.value;
  const area = `${parcel.areaM2.toFixed(2)} m²`;
  const origin = from === 'base' ? 'it stands in the base already' : 'fetched from ULDK and stored';
  const invented = parcel.synthetic ? ' An invented example: LIVE=1 asks the locator itself.' : '';
  return { code: 0, lines: [`${parcel.id}, ${area}: ${origin}.${invented}`], data: { parcel, from } };
}

function questionOf(context: CommandContext): Question {
  const [id, point] = [textOf(context, 'uldk'), textOf(context, 'point')];
  if (context.positionals.length > 1 || (id !== undefined && point !== undefined))
    throw new UsageFault('One of FILE, --uldk and --point is asked for.');
  if (id !== undefined) return { id };
  const numbers = /^\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(point ?? '');
  if (!numbers) throw new UsageFault('--point is two numbers: 440460,434620');
  return { point: [Number(numbers[1]), Number(numbers[2])], epsg: systemOf(textOf(context, 'crs') ?? '2180') };
}

function systemOf(text: string): Epsg {
  const crs = parseCrsName(/^\d+$/.test(text) ? `EPSG:${text}` : text);
  if (!crs) throw new UsageFault(`--crs ${text} is none of the systems known here.`);
  return crs.epsg;
}

/** Why there is no parcel, for a terminal. */
function sentence(fault: FetchFault, locale: Locale): string {
  switch (fault.kind) {
    case 'bad-id':
      return `“${fault.detail}” is no parcel id; one looks like 306101_1.0033.2/20.`;
    case 'recorded-only':
      return 'There is no recorded answer to this question. LIVE=1 asks the national locator over the network.';
    case 'unreachable':
      return `The national locator did not answer: ${fault.detail}.`;
    case 'resting':
      return 'The national locator failed several times in a row. It is asked again in a minute.';
    case 'not-found':
      return 'The national locator knows no such parcel.';
    case 'refused':
      return `The national locator refused the question: ${fault.detail}.`;
    case 'unreadable':
      return `The answer of the national locator can't be read: ${fault.detail}.`;
    case 'other-parcel':
      return `The national locator answered about another parcel: ${fault.detail}.`;
    case 'not-taken':
      return `The parcel was found and not stored. ${refusalSentence(fault.refusal, locale)}`;
  }
}
