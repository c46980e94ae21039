import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Figure } from './reports.ts'

/** Writes what the long tests measured, for reading (long.md) and for comparing (long.json). */
export function writeFigures(root: string, figures: readonly Figure[]): void {
  const folder = path.join(root, 'docs', 'proof')
  mkdirSync(folder, { recursive: true })
  const sorted = figures.toSorted((a, b) => a.test.localeCompare(b.test, 'en'))
  writeFileSync(path.join(folder, 'long.json'), `${JSON.stringify(sorted, undefined, 2)}\n`)
  writeFileSync(path.join(folder, 'long.md'), asMarkdown(sorted))
}

function asMarkdown(figures: readonly Figure[]): string {
  const rows = figures.map(({ test, values }) => `| ${test} | ${Object.entries(values).map(pair).join(' · ')} |`)
  return `${HEAD}${rows.join('\n')}\n`
}

function pair([name, value]: [string, unknown]): string {
  return `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`
}

const HEAD = `# Long tests: figures of the last run

Written by \`npm run test:long\`; do not edit.

| test | figures |
| --- | --- |
`
