import type { FileSource } from '../../../places/index.server.ts';

/** A file as it crossed over to the process that reads it. The door of `places` would bring the database's driver along. */
export const givenFile = ({ name, bytes }: { name: string; bytes: Uint8Array }): FileSource => ({
  name,
  size: bytes.byteLength,
  open: () => [bytes],
});
