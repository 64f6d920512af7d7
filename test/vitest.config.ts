import { defineConfig } from 'vitest/config';

// One config for the whole workspace; tests stand beside the code, what crosses packages stands in test/.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['{schemas,packages/*,cli}/src/**/*.test.{ts,tsx}', 'cli/scripts/*.test.mjs', 'test/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    isolate: false,
    testTimeout: 60_000,
  },
});
