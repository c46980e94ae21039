import { randomBytes, randomUUID } from 'node:crypto'

let lastMillis = 0
let sequence = 0

/**
 * A new id, version 7 (RFC 9562): ordered by the time it was made, and within one process strictly increasing, so that
 * "newest first" by id is "last made first". The order is a convenience for indexes; what happened when is in columns.
 */
export function newId<Id extends string>(): Id {
  const millis = Math.max(Date.now(), lastMillis)
  sequence = millis === lastMillis ? sequence + 1 : randomBytes(2).readUInt16BE() & 0x7ff
  lastMillis = millis
  if (sequence > 0xfff) {
    lastMillis += 1
    sequence = 0
  }
  const time = lastMillis.toString(16).padStart(12, '0')
  const random = randomBytes(8)
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0)
  const tail = random.toString('hex')
  const rank = sequence.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rank}-${tail.slice(0, 4)}-${tail.slice(4)}` as Id
}

/** A new id that tells no time (version 4), for sealed records. */
export function newSealedId<Id extends string>(): Id {
  return randomUUID() as string as Id
}
