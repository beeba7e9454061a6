/** One test of a file, ready to run; the words of its name are not filled in. */
export type GatheredTest = { readonly name: string; readonly run: () => unknown };

type Body = (...given: never[]) => unknown;
type Row = readonly unknown[] | unknown;

/** The words `describe` and `test` of a test file, which gather its tests instead of running them; a word that is missing here throws. */
export function gathering(): { readonly words: Readonly<Record<string, unknown>>; readonly tests: GatheredTest[] } {
  const tests: GatheredTest[] = [];
  const above: string[] = [];
  const add = (name: string, run: () => unknown): void =>
    void tests.push({ name: [...above, name].join(' · '), run: () => run() });
  const within = (name: string, body: () => unknown): void => {
    above.push(name);
    body();
    above.pop();
  };
  const describe = withRows(within, () => {});
  const test = withRows(add, () => {});
  return { words: onlyThese({ describe, test, it: test }), tests };
}

type Word = (name: string, body: () => unknown) => void;

function withRows(word: Word, nothing: Word): unknown {
  const each =
    (rows: readonly Row[], spread: boolean) =>
    (name: string, body: Body): void => {
      const isSpread = spread && rows.every((row) => Array.isArray(row));
      for (const [at, row] of rows.entries()) {
        const given = (isSpread ? row : [row]) as never[];
        word(`${name} (${at + 1})`, () => body(...given));
      }
    };
  const more = {
    each: (rows: readonly Row[]) => each(rows, true),
    for: (rows: readonly Row[]) => each(rows, false),
    skipIf: (skipped: boolean) => (skipped ? nothing : word),
  };
  // A third word, a time limit, is left out: time is counted for the fault as a whole.
  return onlyThese(
    Object.assign((name: string, body: () => unknown) => word(name, body), more) as unknown as Record<string, unknown>,
  );
}

const onlyThese = <Words extends Record<string, unknown>>(words: Words): Words =>
  new Proxy(words, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target))
        throw new Error(`Tests of rooms of law may not use “${name}”.`);
      return Reflect.get(target, name) as unknown;
    },
  });
