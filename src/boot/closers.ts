/** What must be ended, in the reverse order of its beginning, once, whatever happens meanwhile. */
export type Closers = {
  add(name: string, close: () => Promise<void> | void): void;
  /** A fault of one does not keep the others open. */
  closeAll(): Promise<void>;
};

export function createClosers(onFault: (name: string, cause: unknown) => void): Closers {
  const open: { name: string; close: () => Promise<void> | void }[] = [];
  let closing: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      try {
        await next.close();
      } catch (cause) {
        onFault(next.name, cause);
      }
    }
  };
  return {
    add: (name, close) => void open.push({ name, close }),
    closeAll: () => (closing ??= run()),
  };
}
