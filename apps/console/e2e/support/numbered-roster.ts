import { identityCheckDigit } from '@jianjia/domain/org'
import type { Procedures } from './procedures.ts'

interface Listed {
  readonly personId: string
  readonly name: string
  readonly unitId: string
  readonly joinedOn: string
  readonly retiredOn: string | null
  readonly leftOn: string | null
  readonly version: number
}

/** Gives every member of a branch, those with a post among them, an identity number and a telephone number. Tells how many. */
export async function numberRoster({ change, read, today }: Procedures, unitId: string): Promise<number> {
  const { members } = await read<{ members: readonly Listed[] }>('roster.list', { unitId })
  for (const [at, { personId, unitId: memberOf, leftOn, version, name, joinedOn, retiredOn }] of members.entries())
    await change('roster.correct', {
      ...{ unitId, personId, memberOf, leftOn, from: today, expectedVersion: version },
      member: { name, joinedOn, retiredOn, mobile: `138001${String(38_000 + at)}` },
      idNumber: identityNumber(at),
    })
  return members.length
}

/** A number that nobody has: of a region that there is not, right in its form. */
function identityNumber(at: number): string {
  const digits = `99010119700101${String(at).padStart(3, '0')}`
  return digits + identityCheckDigit(digits)
}
