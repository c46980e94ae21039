/** What `npm test` and its sisters run. */
export type Mode = 'all' | 'pg15' | 'long'

export interface ModeOfTesting {
  readonly tasks: readonly string[]
  /** The npm package with the PostgreSQL of this run; the embedded one when absent. */
  readonly postgres: string | undefined
}

const platform = `${process.platform}-${process.arch}`

export const MODES: Readonly<Record<Mode, ModeOfTesting>> = {
  all: {
    tasks: ['format', 'lint', 'checks', 'test', 'test:db', 'test:api', 'build', 'e2e'],
    postgres: undefined,
  },
  pg15: { tasks: ['test:db', 'test:api'], postgres: `postgres-15-${platform}` },
  long: { tasks: ['test:long'], postgres: undefined },
}

/** The report each task leaves in its package, in the form of vitest or of Playwright. The others count as one test each. */
export const REPORTS: Readonly<Record<string, string>> = {
  checks: 'tooling/checks/.reports/unit.json',
  test: '.reports/unit.json',
  'test:db': '.reports/db.json',
  'test:api': '.reports/api.json',
  'test:long': '.reports/long.json',
  e2e: '.reports/e2e.json',
}
