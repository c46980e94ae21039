import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { NumberVault } from '@jianjia/api'

interface Key {
  readonly id: string
  readonly bytes: Buffer
}

const NONCE = 12
const TAG = 16

/**
 * AES-256-GCM under the first of the secrets; the others only open what was sealed before. The index is an HMAC under
 * the last of them, so that it stays as it is when a new secret is put in front. The tenant is part of both: what is
 * copied into another tenant opens for nobody.
 */
export function numberVault(secrets: readonly [string, ...string[]]): NumberVault {
  const keys = secrets.map((secret): Key => {
    const bytes = derived(secret, 'seal')
    return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 12), bytes }
  })
  const [first] = keys
  if (first === undefined) throw new Error('a vault needs a key')
  const indexKey = derived(secrets.at(-1) ?? secrets[0], 'index')
  return {
    seal: (districtId, number) => ({
      ...{ keyId: first.id, cipher: seal(first, districtId, number) },
      index: createHmac('sha256', indexKey).update(`${districtId}|${number}`).digest('hex'),
    }),
    open: (districtId, { keyId, cipher }) => {
      const key = keys.find(({ id }) => id === keyId)
      return key && open(key, districtId, cipher)
    },
  }
}

function seal(key: Key, districtId: string, number: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(districtId))
  const sealed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

function open(key: Key, districtId: string, text: string): string {
  const bytes = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(districtId))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}

function derived(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'jianjia', `identity-number/${purpose}`, 32))
}
