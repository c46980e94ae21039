/** What `npm test` and its sisters run. */
export type Mode = 'all' | 'pg15' | 'long'

/** Tasks that share some places at the same time, beside those of the other lanes. */
export interface Lane {
  readonly tasks: readonly string[]
  readonly places: number
}

export interface ModeOfTesting {
  readonly lanes: readonly Lane[]
  /** The npm package with the PostgreSQL of this run; the embedded one when absent. */
  readonly postgres: string | undefined
}

const platform = `${process.platform}-${process.arch}`

export const MODES: Readonly<Record<Mode, ModeOfTesting>> = {
  all: {
    lanes: [
      // What takes longest of all begins first: turbo would leave it to the end, when nothing is left to go on beside it.
      { tasks: ['build', 'e2e'], places: 1 },
      { tasks: ['format', 'lint', 'checks', 'test', 'test:db', 'test:api'], places: 2 },
    ],
    postgres: undefined,
  },
  pg15: { lanes: [{ tasks: ['test:db', 'test:api'], places: 3 }], postgres: `postgres-15-${platform}` },
  long: { lanes: [{ tasks: ['test:long'], places: 3 }], postgres: undefined },
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
