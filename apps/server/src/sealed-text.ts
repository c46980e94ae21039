import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** A key with the name under which what it sealed says so. */
export interface SealingKey {
  readonly id: string
  readonly bytes: Buffer
}

const NONCE = 12
const TAG = 16

/** A secret serves each purpose with a key of its own. */
export function sealingKey(secret: string, purpose: string): SealingKey {
  const bytes = derivedKey(secret, purpose)
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 12), bytes }
}

export function derivedKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'jianjia', purpose, 32))
}

/** AES-256-GCM; `place` is bound to it, so that what is copied to another place does not open. */
export function sealText({ bytes }: SealingKey, place: string, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Throws for what was altered, or was sealed for another place. */
export function openText({ bytes }: SealingKey, place: string, text: string): string {
  const whole = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', bytes, whole.subarray(0, NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(whole.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(whole.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}
