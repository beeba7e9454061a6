import { type Day, addMonths, parseDay } from '../../../../kernel/day.ts';
import type { Message } from '../../../../kernel/finding.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import { SITE_KINDS } from '../../../sites/index.ts';
import { readPkd } from '../activities/known-code.ts';
import {
  MOST_JOBS,
  MOST_OUTLAY,
  type NumberLine,
  SQUARE_METRES_IN_HECTARE,
  type WeightedLine,
  defaultWeight,
  mostOf,
} from './fields.ts';
import type { Line, Need, Tenure, Weight } from './need.ts';
import { readNumber } from '../../../../kernel/read-number.ts';

/** What is wrong with one field; `field` is the name in the query. */
export type NeedFault = { readonly field: string } & Message;

export type BadNeed = { readonly kind: 'bad-need'; readonly faults: readonly NeedFault[] };

export const LONGEST_TEXT = 200;
const TENURES: readonly Tenure[] = ['sale', 'lease'];
const WEIGHTS: readonly Weight[] = ['must', 'wish'];
const MONTHS_AHEAD = 12 * 30;
/** Control characters, and marks that turn the direction of text. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

/**
 * A need from the query of an address, or every fault in it. Never throws.
 * With `asOf`, a start before that day is a fault: a form says so, a stored need is read without it.
 */
export function parseNeed(query: URLSearchParams, asOf?: Day): Result<Need, BadNeed> {
  const reader = new Reader(query);
  const kind = reader.choice('kind', SITE_KINDS) ?? reader.need('kind');
  const tenure = reader.line('tenure', (text) => reader.oneOf('tenure', text, TENURES));
  const scale = { kind: kind ?? 'land', tenure };
  const number = (name: NumberLine): Line<number> =>
    reader.line(name, (text) => {
      const value = reader.number(name, text, mostOf(name, scale));
      return name === 'area' && value !== null && scale.kind === 'land' ? inSquareMetres(value) : value;
    });
  const need = {
    activity: { text: reader.text('activity'), pkd: reader.pkd('pkd') },
    area: number('area'),
    length: number('length'),
    width: number('width'),
    height: number('height'),
    power: number('power'),
    gas: number('gas'),
    water: number('water'),
    sewage: number('sewage'),
    axle: number('axle'),
    rail: reader.line('rail', (text) => (reader.oneOf('rail', text, ['1', '0']) === '1' ? true : null)),
    road: number('road'),
    price: number('price'),
    tenure,
    start: reader.line('start', (text) => reader.day('start', text, asOf)),
    jobs: reader.whole('jobs', MOST_JOBS),
    outlay: reader.whole('outlay', MOST_OUTLAY),
  };
  if (kind === null || reader.faults.length > 0) return refuse({ kind: 'bad-need', faults: reader.faults });
  return ok({ kind, ...need });
}

const inSquareMetres = (hectares: number): number => Number((hectares * SQUARE_METRES_IN_HECTARE).toFixed(2));

class Reader {
  readonly faults: NeedFault[] = [];
  readonly #query: URLSearchParams;

  constructor(query: URLSearchParams) {
    this.#query = query;
  }

  fault(field: string, code: string, params: Message['params'] = {}): null {
    this.faults.push({ field, code, params });
    return null;
  }

  /** The field's only value, tidied; null when absent, empty, or at fault. */
  text(field: string): string | null {
    const values = this.#query.getAll(field);
    if (values.length > 1) return this.fault(field, 'repeated');
    const raw = values[0] ?? '';
    if (raw.length > LONGEST_TEXT) return this.fault(field, 'too-long', { max: LONGEST_TEXT });
    const tidy = raw
      .normalize('NFC')
      .replaceAll(/[\t\r\n]+/gu, ' ')
      .trim();
    if (UNPRINTABLE.test(tidy)) return this.fault(field, 'bad-characters');
    return tidy === '' ? null : tidy;
  }

  need(field: string): null {
    return this.faults.some((fault) => fault.field === field) ? null : this.fault(field, 'required');
  }

  oneOf<T extends string>(field: string, text: string, choices: readonly T[]): T | null {
    return choices.find((choice) => choice === text) ?? this.fault(field, 'unknown-choice');
  }

  choice<T extends string>(field: string, choices: readonly T[]): T | null {
    const text = this.text(field);
    return text === null ? null : this.oneOf(field, text, choices);
  }

  /** "Don't know" wins over a value, even a faulty one. */
  line<T>(field: WeightedLine, read: (text: string) => T | null): Line<T> {
    if (this.choice(`n-${field}`, ['1', '0'] as const) === '1') return null;
    const text = this.text(field);
    const value = text === null ? null : read(text);
    const weight = this.choice(`w-${field}`, WEIGHTS) ?? defaultWeight(field);
    return value === null ? null : { value, weight };
  }

  number(field: string, text: string, most: Quantity): number | null {
    const read = readNumber(text);
    if (!read.ok) {
      const { code, ...params } = read.fault;
      return this.fault(field, code, params);
    }
    return read.value > most.value ? this.fault(field, 'too-large', { max: most }) : read.value;
  }

  whole(field: string, most: Quantity): number | null {
    const text = this.text(field);
    const value = text === null ? null : this.number(field, text, most);
    return value === null || Number.isInteger(value) ? value : this.fault(field, 'not-whole');
  }

  day(field: string, text: string, asOf: Day | undefined): Day | null {
    const polish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
    const written = polish ? `${polish[3]}-${polish[2]!.padStart(2, '0')}-${polish[1]!.padStart(2, '0')}` : text;
    const value = parseDay(written);
    if (!value) return this.fault(field, 'not-a-day');
    if (asOf && value < asOf) return this.fault(field, 'past');
    return asOf && value > addMonths(asOf, MONTHS_AHEAD) ? this.fault(field, 'too-far') : value;
  }

  pkd(field: string): string | null {
    const text = this.text(field);
    if (text === null) return null;
    const read = readPkd(text);
    if (read.ok) return read.value;
    const { kind, ...params } = read.error;
    return this.fault(field, kind, 'near' in params ? { ...params, near: params.near.join(', ') } : {});
  }
}
