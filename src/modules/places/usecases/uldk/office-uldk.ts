import { liveUldk, recordedUldk, type UldkClient } from '../../clients/uldk-client.ts';
import { RECORDED } from './uldk.cases.ts';

let asked: UldkClient | null = null;

/** The locator that the office asks: recorded answers, or with the setting `LIVE=1` the national one. One queue for each process. */
export const officeUldk = ({ live }: { readonly live: boolean }): UldkClient =>
  live ? (asked ??= liveUldk()) : recordedUldk(RECORDED);
