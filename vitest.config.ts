import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Against hanging, and no check of speed: the longest take half a minute alone, and machines differ.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
