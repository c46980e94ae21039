import type { TenantRead } from '@jianjia/db'
import { insertDuties } from '@jianjia/db/duty'
import { findWordLists } from '@jianjia/db/ledger'
import { DutyDraft, type SetDutyContext, setDuty } from '@jianjia/domain/duty'
import { DutyId, ok, type PlainDate } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/** Asks something of the district's units again and again, from a day on: one duty, or the usual ones at once. */
export const setDuties = change({
  name: 'duty.set',
  action: 'duty.set',
  audit: 'named',
  dataClass: 'internal',
  input: { duties: z.array(DutyDraft).min(1).max(20) },
  target: 'root',
  output: z.strictObject({ dutyIds: z.array(DutyId) }),
  run: async ({ tx, input, actor, today, newId }) => {
    const context = await findSetContext(tx, today)
    for (const [at, draft] of input.duties.entries()) {
      const decided = setDuty(draft, context)
      if (!decided.ok) {
        const path = ['duties', at, ...(decided.refusal.path ?? [])]
        return { ok: false, refusal: { ...decided.refusal, path } }
      }
    }
    const duties = input.duties.map((draft) => ({ id: newId<DutyId>(), draft, follows: null, by: actor.personId }))
    await insertDuties(tx, duties)
    return ok({ dutyIds: duties.map(({ id }) => id) })
  },
})

/** Against what a duty is checked. */
export async function findSetContext(read: TenantRead, today: PlainDate): Promise<SetDutyContext> {
  const { visitKind, disclosureIndicator } = await findWordLists(read)
  const wordsOf = ({ words }: typeof visitKind) => words.map(({ word }) => word)
  return { today, words: { visitKind: wordsOf(visitKind), disclosureIndicator: wordsOf(disclosureIndicator) } }
}
