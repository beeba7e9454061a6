import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Db } from '../../../platform/db/index.ts';

/** What a use case of this room works with. */
export type Desk = {
  /** The city's rows. */
  readonly db: Db;
  /** Secrets and counters of tries. */
  readonly whole: Db;
  readonly city: CityProfile;
  /** Public address without a closing slash. */
  readonly baseUrl: string;
  readonly now: Date;
};
