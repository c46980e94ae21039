import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EvaluateCase } from './contract-cases/evaluate-case.ts'
import { FAULT_CASES } from './contract-cases/fault-cases.ts'
import { LEVEL_CASES } from './contract-cases/level-cases.ts'
import { COHORT_RULE_CASES, RULE_CASES } from './contract-cases/rule-cases.ts'
import { TOTAL_CASES } from './contract-cases/total-cases.ts'
import { CONTRACT_CODES, LINT_CASES } from './contract-cases/lint-cases.ts'
import { command as evaluate } from './scheme-evaluate.ts'
import { command as lint } from './scheme-lint.ts'

/** Cases written from the words of the contract alone, worked by hand. */
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianjia-contract-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

interface Evaluated {
  readonly units: readonly Readonly<Record<string, unknown>>[]
  readonly quotas: readonly Readonly<Record<string, unknown>>[]
  readonly warnings: readonly { readonly code: string }[]
}

async function check({ scheme, units, want }: EvaluateCase) {
  await writeFile(join(folder, 's.json'), JSON.stringify(scheme))
  await writeFile(join(folder, 'f.json'), JSON.stringify({ units }))
  const { output, faults = [] } = await evaluate(['s.json', 'f.json'], { callerDirectory: folder })
  expect(faults.map(({ path, code }) => `${path}: ${code}`)).toEqual(want.faults ?? [])
  if (want.faults !== undefined) {
    expect(output).toBeUndefined()
    return
  }
  const result = output as Evaluated
  for (const [id, fields] of Object.entries(want.units ?? {})) {
    const found = result.units.find((unit) => unit['id'] === id)
    expect({ id, ...shown(found) }).toMatchObject({ id, ...fields })
  }
  if (want.quotas !== undefined) expect(result.quotas).toMatchObject(want.quotas)
  if (want.warnings !== undefined) expect(result.warnings.map(({ code }) => code)).toEqual(want.warnings)
}

function shown(unit: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, unknown>> {
  const items = (unit?.['items'] ?? []) as readonly { readonly id: string; readonly points: string | null }[]
  return { ...unit, items: Object.fromEntries(items.map(({ id, points }) => [id, points])) }
}

describe('scheme evaluate, rules', () => {
  test.each(RULE_CASES)('$name', check)
  test.each(COHORT_RULE_CASES)('$name', check)
})
describe('scheme evaluate, totals', () => {
  test.each(TOTAL_CASES)('$name', check)
})
describe('scheme evaluate, levels and quotas', () => {
  test.each(LEVEL_CASES)('$name', check)
})
describe('scheme evaluate, bad input', () => {
  test.each(FAULT_CASES)('$name', check)
})
describe('scheme lint', () => {
  test.each(LINT_CASES)('$name', async ({ scheme, finds }) => {
    await writeFile(join(folder, 'l.json'), JSON.stringify(scheme))
    const { output, faults = [] } = await lint(['l.json'], { callerDirectory: folder })
    expect(faults).toEqual([])
    const { findings } = output as { findings: readonly { readonly code: string }[] }
    const codes = findings.map(({ code }) => code).filter((code) => CONTRACT_CODES.includes(code))
    expect([...new Set(codes)]).toEqual(finds)
  })
})
