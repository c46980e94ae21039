import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from 'vitest/config'

/** The kinds of suite, told apart by the end of the file name. */
export type SuiteName = 'unit' | 'db' | 'api' | 'long'

const SUFFIX: Readonly<Record<SuiteName, string>> = {
  unit: '.test',
  db: '.db.test',
  api: '.api.test',
  long: '.long.test',
}

/** What the suite gets: a database server of its own when nobody gave one, and the time its cases may take. */
const NEEDS: Readonly<Record<SuiteName, { readonly database: boolean; readonly timeout: number }>> = {
  unit: { database: false, timeout: 20_000 },
  db: { database: true, timeout: 60_000 },
  api: { database: true, timeout: 60_000 },
  long: { database: true, timeout: 1_800_000 },
}

const databaseServer = fileURLToPath(new URL('database-server.ts', import.meta.url))

/**
 * The one vitest configuration of the workspace. Each package's vitest.config.ts names the suites it has; `vitest run` runs
 * all but the long one, `vitest run --project db` one of them. Reports go to `.reports/`, where the closing count is taken.
 */
export function packageSuites(names: readonly SuiteName[], extra: ViteUserConfig['test'] = {}): ViteUserConfig {
  return defineConfig({
    test: {
      ...extra,
      pool: 'threads',
      // No test changes a module's state, so a worker loads each module once and not once per file.
      isolate: false,
      // Node reads our TypeScript itself, as in the product: nothing is transformed anew for each suite.
      experimental: { viteModuleRunner: false },
      reporters: ['default', 'json'],
      outputFile: { json: '.reports/all.json' },
      projects: [...names, ...(process.env['JIANJIA_LONG'] === undefined ? [] : (['long'] as const))].map((name) =>
        suite(name, extra.maxWorkers),
      ),
    },
  })
}

function suite(name: SuiteName, workers: number | string | undefined): TestProjectInlineConfiguration {
  const longer = Object.values(SUFFIX).filter((suffix) => suffix.endsWith(SUFFIX[name]) && suffix !== SUFFIX[name])
  const { database, timeout } = NEEDS[name]
  return {
    extends: true,
    test: {
      name,
      include: [`**/*${SUFFIX[name]}.{ts,tsx}`],
      exclude: ['**/node_modules/**', '**/dist/**', ...longer.map((suffix) => `**/*${suffix}.{ts,tsx}`)],
      // Turbo runs several suites at once. A second worker reads all modules again: that pays where a suite waits for PostgreSQL.
      maxWorkers: workers ?? (database ? 2 : 1),
      testTimeout: timeout,
      hookTimeout: timeout,
      globalSetup: database ? [databaseServer] : [],
    },
  }
}
