import type { DistrictId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { numberVault } from './number-vault.ts'

const here = '00000000-0000-7000-8000-000000000001' as DistrictId
const elsewhere = '00000000-0000-7000-8000-000000000002' as DistrictId
const NUMBER = '11010519491231002X'

test('a sealed number opens in its tenant only, equal numbers have one index there, and none is to be seen', () => {
  const vault = numberVault(['one'])
  const sealed = vault.seal(here, NUMBER)
  const again = vault.seal(here, NUMBER)
  expect(vault.open(here, sealed)).toBe(NUMBER)
  expect(again.index).toBe(sealed.index)
  expect(again.cipher).not.toBe(sealed.cipher)
  expect(vault.seal(elsewhere, NUMBER).index).not.toBe(sealed.index)
  expect(() => vault.open(elsewhere, sealed)).toThrow()
  expect(JSON.stringify(sealed)).not.toContain(NUMBER)
})

test('a new secret in front seals what comes; what was sealed before opens and is found as long as the old one stays', () => {
  const old = numberVault(['one'])
  const both = numberVault(['two', 'one'])
  const before = old.seal(here, NUMBER)
  expect(both.open(here, before)).toBe(NUMBER)
  const after = both.seal(here, NUMBER)
  expect(after.keyId).not.toBe(before.keyId)
  expect(after.index).toBe(before.index)
  expect(numberVault(['two']).open(here, before)).toBeUndefined()
})
