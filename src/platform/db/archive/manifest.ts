import { z } from 'zod';

/** What an archive says about itself: its first entry, `manifest.json`. */
export const MANIFEST_NAME = 'manifest.json';

const table = z.object({
  /** `schema.table`, as PostgreSQL quotes it. */
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int().min(0),
  bytes: z.number().int().min(0),
  /** Of the entry's bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const sequence = z.object({ name: z.string(), value: z.number().int(), called: z.boolean() });

export const manifestSchema = z.object({
  format: z.literal('calisia-archive-1'),
  /** ISO 8601. */
  madeAt: z.string(),
  /** File and sha256 of every migration that had run. */
  migrations: z.array(z.object({ file: z.string(), sha256: z.string() })),
  tables: z.array(table),
  sequences: z.array(sequence),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = Manifest['tables'][number];

export const entryName = (tableName: string): string => `${tableName}.copy`;

/** Why an archive can't be read or taken in, as one sentence that names the entry. */
export class ArchiveRefusal extends Error {}
