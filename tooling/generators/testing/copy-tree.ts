import { cp } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

/** The parts of the tree that know the ledgers, with the packages that they need, in a folder of its own. */
export async function copyTree(to: string): Promise<void> {
  const parts = [
    'packages/domain',
    'packages/db/src',
    'apps/console/src/features/ledger',
    'tooling/vitest',
    'tsconfig.base.json',
  ]
  for (const part of parts)
    await cp(join(ROOT, part), join(to, part), {
      recursive: true,
      verbatimSymlinks: false,
      filter: (path) => !path.includes('/.reports'),
    })
}
