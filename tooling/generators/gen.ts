import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { applyEdits } from './src/apply-edits.ts'
import { kindNames } from './src/kind-names.ts'
import { ledgerKindEdits } from './src/ledger-kind.ts'

const run = promisify(execFile)
const USAGE = 'npm run gen ledger-kind -- --kind exercise --zh 工间操 --en Exercise'

/** `gen ledger-kind`: writes a further ledger into the tree, whole or not at all. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
})
const root = join(import.meta.dirname, '../..')
const { kind, zh, en } = values
if (positionals[0] !== 'ledger-kind' || kind === undefined || zh === undefined || en === undefined) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  const names = kindNames({ kind, zh, en })
  const written = names.ok ? await applyEdits(root, await ledgerKindEdits(root, names.value)) : names
  if (written.ok) {
    // The types of the tables follow from the migrated database.
    const schema = 'packages/db/src/schema.generated.ts'
    await run(process.execPath, ['packages/db/scripts/generate-schema.ts'], { cwd: root })
    const files = [...written.value, schema]
    await run(join(root, 'node_modules/.bin/biome'), ['format', '--write', ...files], { cwd: root })
    process.stdout.write(`${files.join('\n')}\n`)
  } else {
    process.stderr.write(`${written.fault}\n`)
    process.exitCode = 2
  }
}
