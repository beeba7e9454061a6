import type { Db } from '../../../platform/db/index.ts';
import type { AcceptedParcel } from '../core/assess-file.ts';
import { BATCH, type ParcelWrite, parcelWrite } from '../data/write-parcels.ts';
import { writeLandUse } from '../data/write-land-use.ts';
import { measureLandUse } from './land/measure-land-use.ts';

type After = (tx: Db, changed: readonly string[]) => Promise<void>;

/**
 * Writes parcels in batches while the caller reads on: PostgreSQL works on one batch, another lies ready for it, the reader is at the next.
 * `settle` must be awaited before the transaction ends, however it ends.
 */
export class ParcelWriter {
  readonly #tx: Db;
  readonly #into: { importId: number; fresh: boolean };
  readonly #after: After | undefined;
  readonly #contours: boolean;
  #waiting: AcceptedParcel[] = [];
  #running: Promise<void> = Promise.resolve();
  #last: Promise<void> = Promise.resolve();
  #failed: { error: unknown } | null = null;
  inserted = 0;
  changed = 0;

  /** `fresh`: the city has no parcels yet. */
  constructor(tx: Db, given: { importId: number; fresh: boolean; after: After | undefined; contours: boolean }) {
    this.#tx = tx;
    this.#into = given;
    this.#after = given.after;
    this.#contours = given.contours;
  }

  async add(parcels: readonly AcceptedParcel[]): Promise<void> {
    for (let i = 0; i < parcels.length;) {
      const room = BATCH - this.#waiting.length;
      this.#waiting.push(...parcels.slice(i, i + room));
      i += room;
      if (this.#waiting.length >= BATCH) await this.#flush();
    }
  }

  async end(): Promise<void> {
    await this.#flush();
    await this.settle();
    if (this.#failed) throw this.#failed.error;
  }

  /** Nothing of this writer is under way any more. Never throws. */
  settle(): Promise<void> {
    return this.#last;
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const write = parcelWrite(batch, this.#into);
    await this.#running;
    if (this.#failed) throw this.#failed.error;
    this.#running = this.#last;
    this.#last = this.#running
      .then(async () => {
        if (!this.#failed) await this.#write(batch, write);
      })
      .catch((error: unknown) => {
        this.#failed = { error };
      });
  }

  async #write(batch: readonly AcceptedParcel[], write: ParcelWrite): Promise<void> {
    if (batch.length === 0) return;
    const { inserted, changed } = await write(this.#tx);
    const touched = new Set([...inserted, ...changed]);
    const fresh = new Set(inserted);
    const stated = batch.filter(
      ({ parcel, uses }) => uses.length > 0 || (touched.has(parcel.id) && !fresh.has(parcel.id)),
    );
    const uses = stated.map(({ parcel, uses: parts }) => ({ parcelId: parcel.id, uses: parts }));
    const otherUses = await writeLandUse(this.#tx, 'register', uses);
    if (this.#contours) await measureLandUse(this.#tx, [...touched]);
    for (const id of otherUses) touched.add(id);
    this.inserted += inserted.length;
    this.changed += touched.size - inserted.length;
    if (touched.size > 0) await this.#after?.(this.#tx, [...touched]);
  }
}
