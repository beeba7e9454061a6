import { globSync } from 'node:fs';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const islands = globSync('src/**/*.island.{ts,tsx}', { cwd: root });
const styles = globSync('src/ui/styles/*.css', { cwd: root });
const out = process.env['CALISIA_OUT'] ?? 'dist';

/** Two builds: what the browser gets (styles, fonts, islands) and the pages that the server runs. */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: `${out}/client`,
        emptyOutDir: true,
        manifest: true,
        // A data: address is refused by the content security policy for scripts and workers.
        assetsInlineLimit: 0,
        modulePreload: false,
        rolldownOptions: { input: [...styles, ...islands] },
      },
    },
    ssr: {
      resolve: { external: true },
      build: {
        outDir: `${out}/server`,
        emptyOutDir: true,
        ssr: true,
        sourcemap: true,
        minify: false,
        rolldownOptions: { input: { server: 'src/boot/server.tsx' } },
      },
    },
  },
});
