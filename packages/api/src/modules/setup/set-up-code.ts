import { createHash } from 'node:crypto'

/** Only the hash is kept. Blanks, hyphens and capitals do not matter to whoever copies the code by hand. */
export function hashSetUpCode(code: string): string {
  const plain = code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}
