import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal: the form of every hash that is shown or stored. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
