import { violates } from '@jianjia/db'
import { insertTitleMove, insertTitles } from '@jianjia/db/title'
import { ok, refuse, TitleAwardId } from '@jianjia/domain/kernel'
import { moveTitle as decide, numberYearOf, TITLE_STATES, TitleAct } from '@jianjia/domain/title'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { happened } from '../notice/happened.ts'
import { levelsOfTitle } from './levels-of-title.ts'
import { titleTarget } from './title-target.ts'

/**
 * Re-checks, renews, downgrades or revokes a title. What was is kept: every act is a further line with its reason, a new
 * term or a lower level a further entry of the register with a number of its own.
 */
export const moveTitle = change({
  name: 'title.move',
  action: 'title.manage',
  audit: 'named',
  dataClass: 'internal',
  input: { titleAwardId: TitleAwardId, act: TitleAct, expectedVersion: z.int().min(0) },
  target: titleTarget,
  output: z.strictObject({ state: z.enum(TITLE_STATES), version: z.int(), nextId: TitleAwardId.nullable() }),
  run: async ({ tx, input: { act, expectedVersion }, subject: kept, actor, services, today, newId, record }) => {
    if (kept === undefined) return refuse('notFoundOrNoAccess')
    if (kept.version !== expectedVersion) return refuse('staleVersion')
    const decided = decide(kept, act, { today, levels: await levelsOfTitle(tx, kept) })
    if (!decided.ok) return decided
    const { to, recheckDue, ends, next } = decided.value
    const { titleAwardId, unitId, title, state: from, recheckMonths, ratingId: _rating } = kept
    const version = expectedVersion + 1
    const [{ event, reason }, decidedBy] = [act, actor.personId]
    const approval = 'approval' in act ? act.approval : null
    const nextId = next === null ? null : newId<TitleAwardId>()
    try {
      await insertTitleMove(tx, {
        ...{ titleAwardId, number: version, event, from, to, day: today, reason, approval },
        ...{ dueOn: recheckDue, ends, decidedBy },
      })
    } catch (error) {
      if (violates(error, 'title_move_pkey')) return refuse('staleVersion')
      throw error
    }
    if (next !== null && nextId !== null)
      await insertTitles(tx, [{ id: nextId, unitId, title, ...next, recheckMonths, continuesId: titleAwardId }], {
        ...{ ratingId: null, year: numberYearOf(today) },
      })
    await record({ subject: 'title', subjectId: titleAwardId, unitId, from, event, to, reason })
    await happened({ tx, services, by: decidedBy }, [
      { kind: 'titleMoved', unitId, subjectId: titleAwardId, about: kept.level, reason },
    ])
    return ok({ state: to, version, nextId })
  },
})
