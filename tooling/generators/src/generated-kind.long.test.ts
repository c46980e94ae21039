import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { copyTree } from '../testing/copy-tree.ts'
import { applyEdits } from './apply-edits.ts'
import { kindNames } from './kind-names.ts'
import { ledgerKindEdits } from './ledger-kind.ts'

const ROOT = join(import.meta.dirname, '../../..')
const run = promisify(execFile)

test('what is generated has sound types and passes the tests that walk the registry', {
  timeout: 300_000,
}, async () => {
  const root = await mkdtemp('/tmp/jianjia-gen-')
  try {
    await copyTree(root)
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
    const names = kindNames({ kind: 'workoutBreak', zh: '工间操', en: 'Exercise' })
    if (!names.ok) throw new Error(names.fault)
    expect(await applyEdits(root, await ledgerKindEdits(root, names.value))).toMatchObject({ ok: true })
    const bin = (name: string) => join(ROOT, 'node_modules/.bin', name)
    await run(bin('tsc'), ['-p', join(root, 'packages/domain')])
    const { stdout } = await run(bin('vitest'), ['run', '--project', 'unit', 'src/ledger'], {
      cwd: join(root, 'packages/domain'),
    })
    expect(stdout).not.toContain('failed')
    expect(await readFile(join(root, 'packages/domain/.reports/all.json'), 'utf8')).toContain(
      'workoutBreak its example',
    )
  } finally {
    await rm(root, { recursive: true })
  }
})
