import { expect, it } from 'vitest'
import { migrationHashes } from '../../scripts/migration-hashes.ts'
import { FROZEN } from './frozen.ts'

it('no published migration has changed: what they should do differently is a further migration', async () => {
  const hashes = await migrationHashes()
  const published = Object.fromEntries(Object.keys(FROZEN).map((name) => [name, hashes[name]]))
  expect(published).toEqual(FROZEN)
})

it('what is not published yet comes after what is', async () => {
  const names = Object.keys(await migrationHashes()).filter((name) => name !== 'statements.ts')
  const published = names.filter((name) => name in FROZEN)
  expect(names.slice(0, published.length)).toEqual(published)
})
