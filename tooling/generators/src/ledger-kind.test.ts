import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyTree } from '../testing/copy-tree.ts'
import { applyEdits } from './apply-edits.ts'
import { kindNames } from './kind-names.ts'
import { ledgerKindEdits } from './ledger-kind.ts'

async function inCopy(work: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'jianjia-gen-'))
  try {
    await copyTree(root)
    await work(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

const NAMES = { kind: 'workoutBreak', zh: '工间操', en: 'Exercise' }

test('a kind is written into every place, once; a second time nothing is written', () =>
  inCopy(async (root) => {
    const names = kindNames(NAMES)
    if (!names.ok) throw new Error(names.fault)
    const written = await applyEdits(root, await ledgerKindEdits(root, names.value))
    expect(written).toMatchObject({ ok: true })
    const text = (file: string) => readFile(join(root, file), 'utf8')
    expect(await text('packages/domain/src/ledger/registry.ts')).toContain("'./kinds/workout-break.ts'")
    expect(await text('packages/db/src/migrations/list.ts')).toContain('-ledger-workout-break')
    expect(await text('apps/console/src/features/ledger/kinds/kind-forms.ts')).toContain('WorkoutBreakForm,')
    const before = await text('packages/domain/src/ledger/metric.ts')
    expect(before.match(/'workoutBreak\.held'/g)).toHaveLength(1)
    const again = await applyEdits(root, await ledgerKindEdits(root, names.value))
    expect(again).toEqual({ ok: false, fault: 'packages/domain/src/ledger/kinds/workout-break.ts is there already' })
    expect(await text('packages/domain/src/ledger/metric.ts')).toBe(before)
  }))

test('where a file no longer looks as expected, nothing at all is written', () =>
  inCopy(async (root) => {
    const names = kindNames(NAMES)
    if (!names.ok) throw new Error(names.fault)
    const edits = await ledgerKindEdits(root, names.value)
    const planted = [...edits, { file: 'packages/domain/src/ledger/registry.ts', words: 'not there', text: '' }]
    const before = await readFile(join(root, 'packages/domain/src/ledger/registry.ts'), 'utf8')
    expect(await applyEdits(root, planted)).toMatchObject({ ok: false })
    expect(await readFile(join(root, 'packages/domain/src/ledger/registry.ts'), 'utf8')).toBe(before)
  }))

test('names that are none are told', () => {
  for (const wrong of [
    { ...NAMES, kind: 'Workout' },
    { ...NAMES, zh: 'exercise' },
    { ...NAMES, en: '操' },
  ])
    expect(kindNames(wrong)).toMatchObject({ ok: false })
})
