import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import { messageText } from '../../web/findings/finding-text.ts';
import type { Dossier } from '../dossier.ts';
import { FULL_NEED, goodLand, TODAY } from '../dossiers.cases.ts';
import { answer, finding, verdict } from '../judging/asked.cases.ts';
import { listingOf } from '../judging/listing-of.ts';
import { readinessOf } from '../judging/readiness.ts';

const registered = goodLand();
/** The same land, but its border was drawn by the office. */
const drawn: Dossier = {
  ...registered,
  parcels: registered.parcels.map((parcel) => ({ ...parcel, number: '', drawnOn: day('2026-11-20') })),
};

describe('land that the office drew', () => {
  test('gives no plain yes to anything that is read off its border', () => {
    const read = (dossier: Dossier) =>
      answer(FULL_NEED, dossier).findings.map((each) => `${each.requirement} ${each.verdict}`);
    const ofLand = ['area', 'use', 'fit', 'height', 'cover', 'green', 'intensity', 'parking', 'yard'];
    expect(read(drawn)).toEqual(
      read(registered).map((line) => {
        const [requirement] = line.split(' ');
        return ofLand.includes(requirement!) ? `${requirement} conditional` : line;
      }),
    );
  });

  test('says why in both languages, and that its parcels have to be found', () => {
    const { reason, takes, grounds } = finding(FULL_NEED, drawn, 'area');
    expect(messageText(reason, 'pl')).toContain('którą narysowało biuro');
    expect(messageText(reason, 'en')).toContain('that the office drew');
    expect(takes.map(({ code, who }) => `${code} ${who}`)).toEqual(['take-name-parcels investor-office']);
    expect(grounds).toContainEqual(expect.objectContaining({ kind: 'geometry', drawnOn: '2026-11-20' }));
  });

  test('that is too small stays a no, which says that it rests on a drawing', () => {
    expect(verdict('kind=land&area=5', drawn, 'area')).toBe('fail area-short');
    expect(finding('kind=land&area=5', drawn, 'area').takes.map(({ code }) => code)).toEqual(['take-name-parcels']);
  });

  test('is found by the search as land that may be built on under a condition, and stands low on the ladder', () => {
    expect(listingOf(registered, TODAY).hall).toBe('yes');
    expect(listingOf(drawn, TODAY).hall).toBe('conditional');
    expect(readinessOf(drawn, TODAY).next).toContainEqual(expect.objectContaining({ code: 'parcels', state: 'work' }));
  });
});
