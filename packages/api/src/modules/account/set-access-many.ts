import {
  deleteAllSessions,
  findAccountsOfPersons,
  insertSignInEvents,
  localPart,
  lockDisabled,
  newId,
  setAllDisabled,
} from '@jianjia/db'
import { ok, PersonId, type Refusal, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { MOST_ROWS_TOGETHER, RowOutcomes, told } from '../../frame/change-rows.ts'

/**
 * Takes the right to sign in from several people or gives it back, each by itself, by the rules of a single one: whoever
 * cannot be among them is told with the reason, the others are done.
 */
export const setAccessMany = change({
  name: 'account.setAccessMany',
  action: 'account.reset',
  audit: 'named',
  dataClass: 'personal',
  input: {
    personIds: z
      .array(PersonId)
      .min(1)
      .max(MOST_ROWS_TOGETHER)
      .refine((ids) => new Set(ids).size === ids.length),
    maySignIn: z.boolean(),
  },
  target: 'root',
  output: RowOutcomes,
  linesOf: ({ rows }) => rows.flatMap(({ id, refusal }) => (refusal === null ? [{ kind: 'person', id }] : [])),
  run: async ({ tx, input, actor }) => {
    const { districtId, personIds, maySignIn } = input
    const local = localPart(tx)
    const accounts = await findAccountsOfPersons(local, { districtId, personIds })
    const refusalOf = (personId: PersonId): Refusal | undefined => {
      const account = accounts.get(personId)
      if (account === undefined) return refuse('notFoundOrNoAccess').refusal
      if (account.accountId === actor.accountId) return refuse('ownAccount').refusal
      return account.otherTenants > 0 ? refuse('accountOfSeveralTenants').refusal : undefined
    }
    const rows = personIds.map((personId) => ({ personId, refusal: refusalOf(personId) }))
    const meant = rows.flatMap(({ personId, refusal }) => (refusal ? [] : (accounts.get(personId) ?? [])))
    const accountIds = meant.map(({ accountId }) => accountId)
    const disabled = await lockDisabled(local, [actor.accountId, ...accountIds])
    if (disabled.has(actor.accountId)) return refuse('notSignedIn')
    await setAllDisabled(local, accountIds, !maySignIn)
    if (!maySignIn) await deleteAllSessions(local, accountIds)
    await insertSignInEvents(
      local,
      meant.map(({ accountId, username }) => ({
        ...{ id: newId(), accountId, username, outcome: maySignIn ? 'enabled' : 'disabled' },
      })),
    )
    return ok({
      rows: rows.map(({ personId, refusal }) => ({
        id: personId,
        unitId: null,
        refusal: refusal ? told(refusal) : null,
      })),
    })
  },
})
