import { dayInPoland } from '../../../../kernel/day.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { offerInTime } from '../../../matching/index.server.ts';
import type { District } from './question-said.tsx';

const PATIENCE_MS = 1000;

/** The districts in which sites are on offer; none while a large offer is being read: a question is shown without waiting for it. */
export async function districtsOn(c: PageContext): Promise<District[]> {
  const { db, city, rooms } = c.var;
  const state = await offerInTime(db, city, dayInPoland(rooms.clock.now()), PATIENCE_MS);
  if (state.kind === 'offer') return [...state.offer.districts.values()].map((district) => ({ district }));
  c.set('keepAs', undefined);
  return [];
}
