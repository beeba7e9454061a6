import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { findingOf, lawWithout, question, READ_LAW } from '../asking.cases.ts';
import { type Firm, shareFault, sizeFault } from '../regional/firm-size.ts';

const SMALL = { people: 20, turnover: 0, balance: 0 };
const MEDIUM = { people: 100, turnover: 0, balance: 0 };
const firm = (more: Partial<Firm> = {}): Firm => ({
  years: [SMALL, SMALL],
  isNew: false,
  before: null,
  publicBody: false,
  related: [],
  ...more,
});
const told = (of: Partial<Firm>) => findingOf('firm-size', question({ size: null, firm: firm(of) }));
const codes = (of: Partial<Firm>) => told(of).explanation.under!.map(({ code }) => code);

// Source: GBER, annex I (unread by the office).
describe('how the size of a firm is explained', () => {
  test('by a partner with the share held, beside the sum', () => {
    const partner = told({ related: [{ ...MEDIUM, kind: 'partner', share: 2500 }] });
    expect(partner.explanation.under).toMatchObject([
      { code: 'firm.own', params: { people: 20 } },
      { code: 'firm.partner', params: { n: 1, people: 100, share: { kind: 'percent', value: 2500 } } },
      { code: 'firm.whole', params: { people: 45, size: [{ named: 'size.small' }] } },
      { code: 'firm.alike', params: { size: { named: 'size.small' } } },
      { code: 'firm.rule' },
    ]);
  });

  test.each<[string, Partial<Firm>, string]>([
    ['a firm with one closed year', { years: [SMALL] }, 'firm.new'],
    ['a new firm, whatever its years', { years: [MEDIUM, SMALL], isNew: true }, 'firm.new'],
    ['two years that differ, with an unknown size before', { years: [MEDIUM, SMALL] }, 'firm.changed-unknown'],
    ['two years that differ, with a known size before', { years: [MEDIUM, SMALL], before: 'small' }, 'firm.changed'],
    ['a quarter held by public bodies', { publicBody: true }, 'firm.public'],
  ])('by %s', (_, of, code) => expect(codes(of)).toEqual(['firm.own', code, 'firm.rule']));

  test('by the size that it keeps until a second year says the same', () => {
    expect(told({ years: [MEDIUM, SMALL], before: 'small' }).explanation).toMatchObject({
      params: { size: [{ named: 'size.small' }] },
      under: [{}, { params: { last: { named: 'size.medium' }, earlier: { named: 'size.small' } } }, {}],
    });
  });

  test('by the gap where the law holds no bounds, and by a plain yes once a person has read them', () => {
    const asked = question({ size: null, firm: firm() });
    expect(findingOf('firm-size', { ...asked, book: lawWithout('aid.') })).toMatchObject({
      verdict: 'unknown',
      values: [],
      explanation: { code: 'gap', params: { day: { day: '2026-11-23' } } },
    });
    expect(findingOf('firm-size', { ...asked, book: READ_LAW }).verdict).toBe('pass');
  });
});

describe('a firm in the group', () => {
  test('that is linked may hold any share, and one held by half or a quarter is a partner', () => {
    expect(shareFault({ kind: 'linked', share: 0 }, question())).toBeNull();
    expect(shareFault({ kind: 'linked', share: 10_000 }, question())).toBeNull();
    const nothing = { book: lawWithout('aid.'), asOf: day('2026-11-23') };
    expect(shareFault({ kind: 'partner', share: 10_000 }, nothing)).toBeNull();
  });

  test('contradicts no size where none was stated, and none where no figures were given', () => {
    expect(sizeFault(question({ size: null, firm: firm() }))).toBeNull();
    expect(sizeFault(question({ size: 'large', firm: null }))).toBeNull();
    expect(sizeFault(question({ size: 'large', firm: firm() }, { book: lawWithout('aid.') }))).toBeNull();
  });
});
