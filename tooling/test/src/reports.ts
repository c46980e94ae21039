/** What one task's tests came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** Names of tests that did not run; they count as neither. */
  readonly skipped: readonly string[]
  /** Names of the failed ones. */
  readonly failures: readonly string[]
  readonly figures: readonly Figure[]
}

/** Numbers that a long test leaves in `task.meta.figures`. */
export interface Figure {
  readonly test: string
  readonly values: Readonly<Record<string, unknown>>
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: [], failures: [], figures: [] }

/** Reads a JSON report of vitest or of Playwright. Throws when it is neither. */
export function readReport(text: string): Tally {
  const report: unknown = JSON.parse(text)
  if (isObject(report) && Array.isArray(report['testResults'])) return ofVitest(report['testResults'])
  if (isObject(report) && Array.isArray(report['suites'])) return ofPlaywright(report)
  throw new Error('neither a report of vitest nor of Playwright')
}

function ofVitest(files: readonly unknown[]): Tally {
  return sum(
    files.filter(isObject).map((file) => {
      const tests = asList(file['assertionResults'])
      // A file that fails before its first test (a wrong import, a failing set-up) has no tests to count.
      if (file['status'] === 'failed' && !tests.some((test) => test['status'] === 'failed')) {
        return { ...tally(tests), failed: 1, failures: [`${String(file['name'])}: ${String(file['message'])}`] }
      }
      return tally(tests)
    }),
  )
}

function tally(tests: readonly Record<string, unknown>[]): Tally {
  const named = (status: string) => tests.filter((test) => test['status'] === status).map(nameOf)
  const failures = named('failed')
  return {
    passed: named('passed').length,
    failed: failures.length,
    skipped: [...named('skipped'), ...named('pending'), ...named('todo')],
    failures,
    figures: tests.flatMap((test) => {
      const values = isObject(test['meta']) ? test['meta']['figures'] : undefined
      return isObject(values) ? [{ test: nameOf(test), values }] : []
    }),
  }
}

function ofPlaywright(report: Record<string, unknown>): Tally {
  const faults = asList(report['errors']).map((error) => String(error['message']))
  const broken: Tally = { ...NOTHING, failed: faults.length, failures: faults }
  return sum([broken, ...asList(report['suites']).map(ofSuite)])
}

function ofSuite(suite: Record<string, unknown>): Tally {
  const specs = asList(suite['specs']).flatMap((spec) =>
    asList(spec['tests']).map((run) => ofPlaywrightTest(nameOf(spec), run['status'])),
  )
  return sum([...specs, ...asList(suite['suites']).map(ofSuite)])
}

function ofPlaywrightTest(name: string, status: unknown): Tally {
  if (status === 'expected' || status === 'flaky') return { ...NOTHING, passed: 1 }
  if (status === 'skipped') return { ...NOTHING, skipped: [name] }
  return { ...NOTHING, failed: 1, failures: [name] }
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, one) => total + one.passed, 0),
    failed: tallies.reduce((total, one) => total + one.failed, 0),
    skipped: tallies.flatMap((one) => one.skipped),
    failures: tallies.flatMap((one) => one.failures),
    figures: tallies.flatMap((one) => one.figures),
  }
}

function nameOf(test: Record<string, unknown>): string {
  return String(test['fullName'] ?? test['title'])
}

function asList(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
