import { listTitleMoves } from '@jianjia/db/title'
import { eventsIn, ok, PlainDate, refuse, TitleAwardId } from '@jianjia/domain/kernel'
import { lowerLevels, TITLE_EVENTS, titleLifecycle } from '@jianjia/domain/title'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { levelsOfTitle } from './levels-of-title.ts'
import { TitleLine, titleLine } from './title-line.ts'
import { titleTarget } from './title-target.ts'

/** One title with everything that was done with it and why: for the district, and for the unit that holds it. */
export const getTitle = read({
  name: 'title.get',
  action: 'result.read',
  dataClass: 'internal',
  input: { titleAwardId: TitleAwardId },
  target: titleTarget,
  output: z.strictObject({
    today: PlainDate,
    title: TitleLine,
    awardedOn: PlainDate,
    recheckMonths: z.int().nullable(),
    recheckDue: PlainDate.nullable(),
    /** Of the acts: whoever acts names it. */
    version: z.int(),
    /** What the lifecycle allows now. */
    events: z.array(z.enum(TITLE_EVENTS)).readonly(),
    lowerLevels: z.array(z.string()).readonly(),
    continuesId: TitleAwardId.nullable(),
    followedById: TitleAwardId.nullable(),
    moves: z
      .array(
        z.strictObject({
          number: z.int(),
          event: z.enum(TITLE_EVENTS),
          day: PlainDate,
          reason: z.string(),
          approval: z.string().nullable(),
          dueOn: PlainDate.nullable(),
          decidedBy: z.string(),
        }),
      )
      .readonly(),
  }),
  run: async ({ db, subject: kept, today }) => {
    if (kept === undefined) return refuse('notFoundOrNoAccess')
    const [moves, levels] = [await listTitleMoves(db, kept.titleAwardId), await levelsOfTitle(db, kept)]
    const title = titleLine(kept, today)
    const isOver = title.standing === 'expired' || title.standing === 'revoked' || title.standing === 'downgraded'
    const { awardedOn, recheckMonths, recheckDue, version, continuesId, followedById, level, state } = kept
    return ok({
      ...{ today, title, awardedOn, recheckMonths, recheckDue, version, continuesId, followedById, moves },
      events: isOver ? [] : eventsIn(titleLifecycle, state),
      lowerLevels: lowerLevels(level, levels),
    })
  },
})
