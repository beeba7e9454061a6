import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Paths that a room names: globs, those with “!” left out. */
export function filesOf(globs: readonly string[], root: string): string[] {
  const outside = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const inside = globs.filter((glob) => !glob.startsWith('!'));
  return inside
    .flatMap((glob) => globSync(glob, { cwd: root, exclude: outside }))
    .map((file) => path.join(root, file))
    .toSorted();
}

type Place = { readonly line: number; readonly column: number };
/** One fault that can be planted. Lines and columns from nought. */
export type Fault = {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly status?: string;
};
type Instrumented = { readonly files: readonly { name: string; content: string }[]; readonly mutants: Fault[] };
type Instrumenter = { instrument(files: readonly object[], options: object): Promise<Instrumented> };
type Node = { readonly type: string; readonly callee?: { name?: string }; readonly key?: { name?: string } };

const silent = new Proxy({}, { get: () => () => false });

/** What no test has to hold: sentences, not rules. */
const ignorers = [
  {
    // Sentences of thrown errors are for programmers: no reader of the office's pages ever sees them.
    shouldIgnore: ({ node }: { readonly node: Node }) =>
      node.type === 'NewExpression' && (node.callee?.name ?? '').endsWith('Error') ? 'for programmers' : undefined,
  },
  {
    // `{ pl: …, en: … }`: sentences for people, in both languages. Which sentence is told is a rule, its wording is none.
    shouldIgnore: ({ node }: { readonly node: Node }) =>
      node.type === 'ObjectProperty' && ['pl', 'en'].includes(node.key?.name ?? '') ? 'a sentence' : undefined,
  },
];

export type Planted = {
  /** By file: the code with every fault in it, each asleep until it is named; and as it is. */
  readonly code: ReadonlyMap<string, string>;
  readonly plain: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
};

/** Plants all faults that there are in the code of a room. */
export async function withFaults(files: readonly string[], home: string): Promise<Planted> {
  const where = path.join(home, 'node_modules/@stryker-mutator/instrumenter/dist/src/index.js');
  const { Instrumenter } = (await import(where)) as { Instrumenter: new (log: object) => Instrumenter };
  const given = files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, excludedMutations: [], ignorers };
  const { files: code, mutants } = await new Instrumenter(silent).instrument(given, options);
  return {
    code: new Map(code.map(({ name, content }) => [name, content])),
    plain: new Map(given.map(({ name, content }) => [name, content])),
    faults: mutants.filter(({ status }) => status !== 'Ignored'),
  };
}

type Rolldown = (options: object) => Promise<{
  generate(options: object): Promise<{ output: readonly { code: string }[] }>;
  close(): Promise<void>;
}>;

type Bundling = { readonly code: ReadonlyMap<string, string>; readonly home: string; readonly root: string };

/**
 * A test file with all that it imports of its own module (or the kernel) as one text, so that it can be begun anew in a millisecond for
 * each fault. What lies in other modules has no faults and is loaded once.
 */
export async function bundled(
  test: string,
  { code, home, root }: Bundling,
): Promise<{ readonly text: string; readonly outside: readonly string[] }> {
  const where = path.join(home, 'node_modules/rolldown/dist/index.mjs');
  const { rolldown } = (await import(where)) as { rolldown: Rolldown };
  const [own] = /^src\/(?:modules\/[^/]+|[^/]+)\//u.exec(path.relative(root, test))!;
  const outside = new Set<string>();
  const bundle = await rolldown({
    input: test,
    platform: 'node',
    external: /^[^./]/u,
    treeshake: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'faults',
        resolveId: (asked: string, from: string | undefined) => {
          if (from === undefined || !asked.startsWith('.')) return null;
          const file = path.resolve(path.dirname(from), asked);
          if (file.startsWith(path.join(root, own)) || file.endsWith('.cases.ts')) return null;
          outside.add(file);
          return { id: file, external: 'absolute' };
        },
        load: (id: string) => code.get(id),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  return { text: output[0]!.code, outside: [...outside] };
}
