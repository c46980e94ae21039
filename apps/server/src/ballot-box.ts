import type { BallotBox, BallotPlace } from '@jianjia/api'
import { openText, sealingKey, sealText } from './sealed-text.ts'

/**
 * Ballots under the first of the secrets; the others only open what was sealed before. A choice is one byte, so every
 * envelope is of one length; its place is bound to it, so that a copy opens nowhere.
 */
export function ballotBox(secrets: readonly [string, ...string[]]): BallotBox {
  const keys = secrets.map((secret) => sealingKey(secret, 'ballot/seal'))
  const [first] = keys
  if (first === undefined) throw new Error('a ballot box needs a key')
  return {
    seal: (place, choice) => ({
      keyId: first.id,
      sealed: sealText(first, textOf(place), choice.toString(16).padStart(2, '0')),
    }),
    open: (place, { keyId, sealed }) => {
      const key = keys.find(({ id }) => id === keyId)
      if (key === undefined) return undefined
      try {
        return Number.parseInt(openText(key, textOf(place), sealed), 16)
      } catch {
        return undefined
      }
    },
  }
}

function textOf({ districtId, voteId, envelopeId }: BallotPlace): string {
  return `${districtId}|${voteId}|${envelopeId}`
}
