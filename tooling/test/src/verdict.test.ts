import { describe, expect, test } from 'vitest'
import { readReport, sum } from './reports.ts'
import { judge, readSummary, type TaskRun } from './verdict.ts'

const run = (exitCode: number | undefined): TaskRun => ({
  ...{ id: '@jianjia/db#test:db', task: 'test:db', cached: false, milliseconds: 1 },
  exitCode,
})

function vitestReport(...statuses: readonly string[]): string {
  const assertionResults = statuses.map((status, index) => ({ fullName: `t${index}`, status }))
  return JSON.stringify({ testResults: [{ name: 'a.test.ts', status: 'passed', message: '', assertionResults }] })
}

describe('what a task counts for', () => {
  test('its tests, when it left a report', () => {
    expect(judge(run(0), vitestReport('passed', 'passed', 'skipped'), true)).toMatchObject({
      passed: 2,
      failed: 0,
      skipped: ['t2'],
    })
    expect(judge(run(1), vitestReport('passed', 'failed'), true)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: ['t1'],
    })
  })

  test('a failure, when it ran no test, left no report, or failed without a failed test', () => {
    expect(judge(run(0), vitestReport(), true)).toMatchObject({ passed: 0, failed: 1, failures: ['ran no test'] })
    expect(judge(run(0), vitestReport('skipped'), true)).toMatchObject({ passed: 0, failed: 1 })
    expect(judge(run(0), undefined, true)).toMatchObject({ failed: 1 })
    expect(judge(run(1), vitestReport('passed'), true)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: ['ended with 1'],
    })
  })

  test('one test, when it has none of its own', () => {
    expect(judge(run(0), undefined, false)).toMatchObject({ passed: 1, failed: 0 })
    expect(judge(run(2), undefined, false)).toMatchObject({ passed: 0, failed: 1, failures: ['ended with 2'] })
    expect(judge(run(undefined), undefined, false)).toMatchObject({ failed: 1, failures: ['did not run'] })
  })
})

describe('reports', () => {
  test('a file that breaks before its first test is a failure', () => {
    const file = { name: 'b.test.ts', status: 'failed', message: 'cannot import', assertionResults: [] }
    expect(readReport(JSON.stringify({ testResults: [file] }))).toMatchObject({ passed: 0, failed: 1 })
  })

  test('Playwright: nested suites, skipped ones, and faults outside of tests', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
    const report = {
      errors: [{ message: 'no server' }],
      suites: [
        { specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'unexpected'), spec('c', 'skipped')] }] },
      ],
    }
    expect(readReport(JSON.stringify(report))).toMatchObject({
      passed: 1,
      failed: 2,
      skipped: ['c'],
      failures: ['no server', 'b'],
    })
  })

  test('figures that tests leave are kept', () => {
    const assertionResults = [{ fullName: 'kills', status: 'passed', meta: { figures: { rounds: 3 } } }]
    const { figures } = readReport(JSON.stringify({ testResults: [{ status: 'passed', assertionResults }] }))
    expect(figures).toEqual([{ test: 'kills', values: { rounds: 3 } }])
  })

  test('something else is not taken for a report', () => {
    expect(() => readReport('{}')).toThrow('neither')
  })

  test('the sum of nothing is nothing', () => {
    expect(sum([])).toMatchObject({ passed: 0, failed: 0 })
  })
})

test('the summary of turbo: cached tasks ran well, tasks without a command are not counted', () => {
  const tasks = [
    {
      taskId: 'a#test',
      task: 'test',
      command: 'x',
      cache: { status: 'HIT' },
      execution: { startTime: 1, endTime: 2, exitCode: 0 },
    },
    {
      taskId: 'b#test',
      task: 'test',
      command: 'x',
      cache: { status: 'MISS' },
      execution: { startTime: 1, endTime: 5, exitCode: 1 },
    },
    { taskId: 'c#test', task: 'test', command: 'x', cache: { status: 'MISS' } },
    { taskId: 'd#transit', task: 'transit', command: '<NONEXISTENT>' },
  ]
  const read = readSummary(JSON.stringify({ tasks }))
  expect(read.map(({ id, exitCode, cached }) => [id, exitCode, cached])).toEqual([
    ['a#test', 0, true],
    ['b#test', 1, false],
    ['c#test', undefined, false],
  ])
})
