import type { AccountId, IdempotencyKey } from '@jianjia/domain/kernel'
import { describe, expect, it } from 'vitest'
import { countStatements, databaseChecksum, scratchDb, smallDistrict } from '../../testing/index.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import { claimKey, insertAuditLine, insertTransition, type KeyClaim, storeAnswer } from './index.ts'

function claim(key = newId<IdempotencyKey>()): KeyClaim {
  return { key, accountId: newId<AccountId>(), procedure: 'ledger.record', inputHash: 'h' }
}

describe('a key', () => {
  it('takes effect once: a repeat finds what was answered', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    const first = claim()
    const { statements } = await countStatements(scratch.db, () =>
      inTenant(scratch.db, districtId, 'write', async (tx) => {
        expect(await claimKey(tx, first)).toBeUndefined()
        await storeAnswer(tx, first.key, { ok: true, value: ['一', 2] })
      }),
    )
    expect(statements).toHaveLength(2)
    const again = await inTenant(scratch.db, districtId, 'write', (tx) =>
      claimKey(tx, { ...first, inputHash: 'other' }),
    )
    expect(again).toMatchObject({ procedure: 'ledger.record', inputHash: 'h', answer: { ok: true, value: ['一', 2] } })
  })

  it('of two at once: the second waits for the first, and takes effect only where the first fails', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await smallDistrict(scratch)
    for (const fails of [false, true]) {
      const shared = claim()
      let claimed: () => void = () => undefined
      const holds = new Promise<void>((resolve) => {
        claimed = resolve
      })
      const first = inTenant(scratch.db, districtId, 'write', async (tx) => {
        await claimKey(tx, shared)
        claimed()
        await storeAnswer(tx, shared.key, 'first')
        await new Promise((resolve) => setTimeout(resolve, 150))
        if (fails) throw new Error('on purpose')
      })
      await holds
      const second = inTenant(scratch.db, districtId, 'write', (tx) => claimKey(tx, shared))
      const [firstEnd, secondEnd] = await Promise.allSettled([first, second])
      expect(firstEnd.status).toBe(fails ? 'rejected' : 'fulfilled')
      expect(secondEnd).toMatchObject({ value: fails ? undefined : { answer: 'first' } })
    }
  })

  it('belongs to its tenant: the same key is free in another', async () => {
    await using scratch = await scratchDb()
    const [here, there] = [await smallDistrict(scratch), await smallDistrict(scratch)]
    const shared = claim()
    for (const { districtId } of [here, there])
      expect(await inTenant(scratch.db, districtId, 'write', (tx) => claimKey(tx, shared))).toBeUndefined()
  })
})

describe('the record of a change', () => {
  it('is part of the change: rolled back with it', async () => {
    await using scratch = await scratchDb()
    const { districtId, personId, schoolId } = await smallDistrict(scratch)
    const before = await databaseChecksum(scratch.owner)
    const work = inTenant(scratch.db, districtId, 'write', async (tx) => {
      await insertTransition(tx, {
        ...{ subject: 'unit', subjectId: schoolId, event: 'open', to: 'open', actorPersonId: personId },
      })
      throw new Error('on purpose')
    })
    await expect(work).rejects.toThrow('on purpose')
    expect(await databaseChecksum(scratch.owner)).toBe(before)
  })

  it('names actor and time, or where it is sealed neither', async () => {
    await using scratch = await scratchDb()
    const { districtId, personId, schoolId } = await smallDistrict(scratch)
    const line = {
      ...{ procedure: 'vote.cast', actor: { accountId: newId<AccountId>(), personId }, requestId: 'r1' },
      ...{ subject: { kind: 'unit', id: schoolId } },
    }
    await inTenant(scratch.db, districtId, 'write', async (tx) => {
      await insertAuditLine(tx, { ...line, mode: 'named' })
      await insertAuditLine(tx, { ...line, mode: 'sealed' })
    })
    const { rows } = await scratch.owner.query(
      'select mode, actor_person_id as person, at is null as timeless, request_id as request, substring(id::text, 15, 1) as version from audit_log order by mode',
    )
    expect(rows).toEqual([
      { mode: 'named', person: personId, timeless: false, request: 'r1', version: '7' },
      { mode: 'sealed', person: null, timeless: true, request: null, version: '4' },
    ])
    const half = scratch.owner.query(
      `insert into audit_log (district_id, id, procedure, mode, subject_kind, subject_id, at)
       values ($1, gen_random_uuid(), 'p', 'sealed', 'unit', 'x', now())`,
      [districtId],
    )
    await expect(half).rejects.toMatchObject({ code: '23514' })
  })
})
