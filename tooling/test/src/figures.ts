import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Figure, Tally } from './reports.ts'

/** What a package's long tests came to, the last time they ran. */
export interface LongRun {
  /** `@jianjia/db#test:long`. */
  readonly task: string
  /** The day in UTC, `2026-11-23`. */
  readonly day: string
  readonly seconds: number
  readonly tally: Pick<Tally, 'passed' | 'failed' | 'figures'>
}

/**
 * Writes what the long tests measured, for reading (long.md) and for comparing (long.json). Packages that did not run this
 * time keep what they left the last time, with its day, unless `all` of them ran.
 */
export function writeFigures(root: string, ran: readonly LongRun[], all: boolean): void {
  const folder = path.join(root, 'docs', 'proof')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'long.json')
  const kept = all ? [] : readRuns(file).filter(({ task }) => ran.every((now) => now.task !== task))
  const told = ran.map((run) => ({ ...run, tally: { ...run.tally, figures: together(run.tally.figures) } }))
  const runs = [...kept, ...told].toSorted((a, b) => a.task.localeCompare(b.task, 'en'))
  writeFileSync(file, `${JSON.stringify(runs, undefined, 2)}\n`)
  writeFileSync(path.join(folder, 'long.md'), asMarkdown(runs))
}

/** The name of a procedure, before what is tested of each of them. */
const OF_A_PROCEDURE = /^[a-z]\w*\.\w+: /i

/** One figure for all procedures of which the same was tested: how many they are, and their numbers in sum. */
function together(figures: readonly Figure[]): readonly Figure[] {
  const groups = Map.groupBy(figures, ({ test }) => test.replace(OF_A_PROCEDURE, 'each procedure: '))
  return [...groups].map(([test, group]) => {
    const names = new Set(group.flatMap(({ values }) => Object.keys(values)))
    const sums = [...names].map((name) => [name, group.reduce((sum, { values }) => sum + Number(values[name]), 0)])
    return group.length === 1
      ? { test, values: group[0]?.values ?? {} }
      : { test, values: { of: group.length, ...Object.fromEntries(sums) } }
  })
}

function readRuns(file: string): readonly LongRun[] {
  try {
    const runs = JSON.parse(readFileSync(file, 'utf8')) as readonly Partial<LongRun>[]
    return runs.filter((run): run is LongRun => run.task !== undefined && run.tally !== undefined)
  } catch {
    return []
  }
}

function asMarkdown(runs: readonly LongRun[]): string {
  const packages = runs.map(
    ({ task, day, seconds, tally }) => `| ${task} | ${day} | ${tally.passed} | ${tally.failed} | ${seconds} s |`,
  )
  const figures = runs.flatMap(({ day, tally }) =>
    tally.figures.map(({ test, values }) => `| ${test} | ${day} | ${Object.entries(values).map(pair).join(' · ')} |`),
  )
  return `${HEAD}${packages.join('\n')}\n${FIGURES}${figures.toSorted().join('\n')}\n`
}

function pair([name, value]: [string, unknown]): string {
  return `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`
}

const HEAD = `# Long tests: what the last run of each package came to

Written by \`npm run test:long\`; do not edit. \`npm run test:long -- --filter=@jianjia/db\` runs those of one package and leaves the others as they stand.

| tests of | day | passed | failed | took |
| --- | --- | --- | --- | --- |
`

const FIGURES = `
| test | day | figures |
| --- | --- | --- |
`
