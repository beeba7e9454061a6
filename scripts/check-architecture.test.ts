import { describe, expect, test } from 'vitest';
import { checkArchitecture } from './check-architecture.ts';

const kindsIn = (files: Record<string, string>): string[] =>
  checkArchitecture(new Map(Object.entries(files))).faults.map((fault) => fault.kind);

const lines = (count: number): string => 'export const a = 1;\n'.repeat(count);

/** One planted violation of each kind; each must be seen, and seen once. */
const PLANTED: readonly [string, string, Record<string, string>][] = [
  ['kernel reaches for geometry', 'arrow', { 'src/kernel/a.ts': `import '../geometry/b.ts';` }],
  ['geometry reaches for kernel', 'arrow', { 'src/geometry/a.ts': `import '../kernel/day.ts';` }],
  ['kernel uses a package', 'arrow', { 'src/kernel/a.ts': `import { z } from 'zod';` }],
  ['core uses Node', 'arrow', { 'src/modules/sites/core/a.ts': `import { readFileSync } from 'node:fs';` }],
  ['core reads the database', 'arrow', { 'src/modules/sites/core/a.ts': `import '../data/a.queries.ts';` }],
  ['core enters a server door', 'arrow', { 'src/modules/matching/core/a.ts': `import '../../sites/index.server.ts';` }],
  ['data sends mail', 'arrow', { 'src/modules/sites/data/a.queries.ts': `import '../../../platform/mail/index.ts';` }],
  ['a use case draws', 'arrow', { 'src/modules/sites/usecases/a.ts': `import '../../../ui/page.tsx';` }],
  [
    'a module climbs over the wall',
    'arrow',
    { 'src/modules/matching/core/a.ts': `import '../../sites/core/fact-kinds.ts';` },
  ],
  [
    'an earlier module imports a later one',
    'arrow',
    { 'src/modules/sites/core/a.ts': `import '../../cases/index.ts';` },
  ],
  ['a module outside the order', 'arrow', { 'src/modules/sites/core/a.ts': `import '../../novelties/index.ts';` }],
  ['platform knows the domain', 'arrow', { 'src/platform/db/a.ts': `import '../../modules/sites/index.ts';` }],
  ['ui knows the domain', 'arrow', { 'src/ui/a.tsx': `import '../modules/sites/index.ts';` }],
  ['somebody imports boot', 'arrow', { 'src/platform/a.ts': `import '../boot/config.ts';` }],
  ['an arrow hidden in a re-export', 'arrow', { 'src/kernel/a.ts': `export { b } from '../platform/b.ts';` }],
  ['an arrow hidden in a type import', 'arrow', { 'src/kernel/a.ts': `import type { B } from '../platform/b.ts';` }],
  [
    'an arrow hidden in a dynamic import',
    'arrow',
    { 'src/kernel/a.ts': `const b = await import('../platform/b.ts');` },
  ],
  ['a file in no room', 'no-room', { 'src/stuff/a.ts': '' }],
  ['a part that no module has', 'no-room', { 'src/modules/sites/stuff/a.ts': '' }],
  ['a name that says nothing', 'banned-name', { 'src/ui/form-utils.ts': '' }],
  ['a long file', 'long-file', { 'src/ui/a.ts': lines(300) }],
  ['a default export', 'default-export', { 'src/ui/a.ts': 'export default 1;' }],
  ['an enum', 'enum', { 'src/ui/a.ts': 'export enum A { B }' }],
  ['a clock in core', 'impure', { 'src/modules/sites/core/a.ts': 'const now = Date.now();' }],
  ['the environment in the kernel', 'impure', { 'src/kernel/a.ts': 'const port = process.env.PORT;' }],
  ['a query that writes', 'writing-query', { 'src/modules/sites/data/a.queries.ts': 'sql`insert into sites.fact`' }],
  ['a page that writes', 'page-writes', { 'src/modules/sites/web/a.page.tsx': 'sql`delete from sites.fact`' }],
  ['a style attribute', 'inline-style', { 'src/ui/a.tsx': '<p style="color:red"/>' }],
  [
    'a wide door',
    'wide-door',
    { 'src/modules/sites/index.ts': `export { ${[...'abcdefghijklm'].join(', ')} } from './core/a.ts';` },
  ],
  [
    'a crowded folder',
    'crowded-folder',
    Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`src/ui/part-${index}.ts`, ''])),
  ],
];

describe('the architecture check', () => {
  test.each(PLANTED)('sees %s', (_, kind, files) => {
    expect(kindsIn(files)).toEqual([kind]);
  });

  test('lets the allowed arrows pass', () => {
    const result = checkArchitecture(
      new Map([
        [
          'src/modules/matching/core/a.ts',
          `import '../../sites/index.ts'; import '../../../kernel/day.ts'; import '../../../geometry/polygon.ts';`,
        ],
        [
          'src/modules/matching/data/a.queries.ts',
          `import '../../../platform/db/index.ts'; import { sql } from 'kysely';`,
        ],
        ['src/modules/matching/usecases/a.ts', `import '../data/a.queries.ts'; import '../../sites/index.server.ts';`],
        ['src/modules/matching/web/a.page.tsx', `import '../../../ui/page.tsx'; import '../../places/web/index.ts';`],
        ['src/boot/app.tsx', `import '../modules/matching/web/index.ts';`],
      ]),
    );
    expect(result.faults).toEqual([]);
    expect(result.arrows).toBe(10);
  });
});
