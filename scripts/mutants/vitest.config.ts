import { defineConfig } from 'vitest/config';

/** The tests of the room that is mutated; none of them opens a database or a page. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: (process.env['MUTANTS_TESTS'] ?? '').split(' '),
    exclude: ['**/*.{db,page,real}.test.{ts,tsx}', '**/node_modules/**'],
    testTimeout: 40_000,
  },
});
