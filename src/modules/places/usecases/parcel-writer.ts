import type { Db } from '../../../platform/db/index.ts';
import type { AcceptedParcel } from '../core/assess-file.ts';
import { ParcelRows } from '../data/parcel-rows.ts';
import { type ParcelUses, writeLandUse } from '../data/write-land-use.ts';
import { type ParcelsWritten, type ParcelWrite, parcelWrite } from '../data/write-parcels.ts';
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
  #waiting = new ParcelRows();
  #uses: ParcelUses[] = [];
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
    for (const accepted of parcels) {
      const { parcel, uses } = accepted;
      this.#waiting.add(accepted);
      if (uses.length > 0) this.#uses.push({ parcelId: parcel.id, uses });
      if (this.#waiting.isFull) await this.#flush();
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
    const write = parcelWrite(this.#waiting, this.#into);
    const uses = this.#uses;
    [this.#waiting, this.#uses] = [new ParcelRows(), []];
    await this.#running;
    if (this.#failed) throw this.#failed.error;
    this.#running = this.#last;
    this.#last = this.#running
      .then(async () => {
        if (!this.#failed) await this.#write(write, uses);
      })
      .catch((error: unknown) => {
        this.#failed = { error };
      });
  }

  async #write(write: ParcelWrite, uses: readonly ParcelUses[]): Promise<void> {
    const { inserted, changed } = await write(this.#tx);
    const written = [...inserted, ...changed];
    const otherUses = await this.#writeUses(uses, { inserted, changed });
    if (this.#contours) await measureLandUse(this.#tx, written);
    const touched = otherUses.length === 0 ? written : [...new Set([...written, ...otherUses])];
    this.inserted += inserted.length;
    this.changed += touched.length - inserted.length;
    if (touched.length > 0) await this.#after?.(this.#tx, touched);
  }

  /** A parcel that changed and states no uses any more loses those that it had. */
  async #writeUses(uses: readonly ParcelUses[], { inserted, changed }: ParcelsWritten): Promise<readonly string[]> {
    if (uses.length === 0 && changed.length === 0) return [];
    const stating = new Set(uses.map(({ parcelId }) => parcelId));
    const silent = changed.filter((id) => !stating.has(id)).map((parcelId) => ({ parcelId, uses: [] }));
    return writeLandUse(this.#tx, 'register', { parcels: [...uses, ...silent], fresh: new Set(inserted) });
  }
}
