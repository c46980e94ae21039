import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LongRun, writeFigures } from './figures.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'jianjia-figures-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const read = () => readFileSync(path.join(root, 'docs', 'proof', 'long.md'), 'utf8')

function ran(task: string, kills: number): LongRun {
  const figures = [{ test: `many kills of ${task}`, values: { kills } }]
  return { task, day: '2026-11-23', seconds: 12, tally: { passed: 3, failed: 0, figures } }
}

test('a run of one package leaves what the others left; a run of all drops what is no longer there', () => {
  writeFigures(root, [ran('db', 10), ran('server', 20)], false)
  writeFigures(root, [ran('db', 11)], false)
  expect(read()).toContain('| db | 2026-11-23 | 3 | 0 | 12 s |')
  expect(read()).toContain('| many kills of db | 2026-11-23 | kills 11 |')
  expect(read()).toContain('| many kills of server | 2026-11-23 | kills 20 |')
  expect(read()).not.toContain('kills 10')
  writeFigures(root, [ran('db', 12)], true)
  expect(read()).toContain('kills 12')
  expect(read()).not.toContain('server')
})

test('what is tested of every procedure is one figure of all of them', () => {
  const said = (name: string, cuts: number) => ({ test: `${name}: killed after every message`, values: { cuts } })
  const run = ran('api', 1)
  const figures = [said('plan.save', 19), said('visit.plan', 23), ...run.tally.figures]
  writeFigures(root, [{ ...run, tally: { ...run.tally, figures } }], true)
  expect(read()).toContain('| each procedure: killed after every message | 2026-11-23 | of 2 · cuts 42 |')
  expect(read()).toContain('| many kills of api | 2026-11-23 | kills 1 |')
})

test('what lies there and is of another form is written anew', () => {
  const file = path.join(root, 'docs', 'proof', 'long.json')
  mkdirSync(path.dirname(file), { recursive: true })
  for (const found of ['[{"test":"many kills","values":{"kills":40}}]', '{"test', '']) {
    writeFileSync(file, found)
    writeFigures(root, [ran('db', 1)], false)
  }
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([ran('db', 1)])
})
