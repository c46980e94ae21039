import { createHmac } from 'node:crypto'
import type { NumberVault } from '@jianjia/api'
import { derivedKey, openText, sealingKey, sealText } from './sealed-text.ts'

/**
 * AES-256-GCM under the first of the secrets; the others only open what was sealed before. The index is an HMAC under
 * the last of them, so that it stays as it is when a new secret is put in front. The tenant is part of both: what is
 * copied into another tenant opens for nobody.
 */
export function numberVault(secrets: readonly [string, ...string[]]): NumberVault {
  const keys = secrets.map((secret) => sealingKey(secret, 'identity-number/seal'))
  const [first] = keys
  if (first === undefined) throw new Error('a vault needs a key')
  const indexKey = derivedKey(secrets.at(-1) ?? secrets[0], 'identity-number/index')
  return {
    seal: (districtId, number) => ({
      ...{ keyId: first.id, cipher: sealText(first, districtId, number) },
      index: createHmac('sha256', indexKey).update(`${districtId}|${number}`).digest('hex'),
    }),
    open: (districtId, { keyId, cipher }) => {
      const key = keys.find(({ id }) => id === keyId)
      return key && openText(key, districtId, cipher)
    },
  }
}
