import { z } from 'zod'
import { addDays, addMonths, ok, PlainDate, refuse, type Result, step } from '../kernel/index.ts'
import { titleLifecycle, type TitleState } from './title-lifecycle.ts'
import { RENEWAL_AHEAD, type RegisteredTitle } from './title-standing.ts'
import { lastDayOf } from './title.ts'

const words = z.string().trim().min(1).max(500)

/** What a district does with a title. Each says why; what takes something away also says who approved it. */
export const TitleAct = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('passRecheck'), reason: words }),
  z.strictObject({ event: z.literal('orderRectification'), reason: words, dueOn: PlainDate }),
  /** The new term begins on the day after the last one; `validTo` null = until revoked. */
  z.strictObject({ event: z.literal('renew'), reason: words, validTo: PlainDate.nullable() }),
  z.strictObject({ event: z.literal('downgrade'), reason: words, approval: words, level: z.string().min(1).max(100) }),
  z.strictObject({ event: z.literal('revoke'), reason: words, approval: words }),
])
export type TitleAct = z.infer<typeof TitleAct>

/** What follows from an act. */
export interface TitleMoved {
  readonly to: TitleState
  readonly recheckDue: PlainDate | null
  /** The title no longer holds from today on. */
  readonly ends: boolean
  /** The title that follows this one, as a further entry of the register. */
  readonly next: {
    readonly level: string
    readonly validFrom: PlainDate
    readonly validTo: PlainDate | null
    readonly recheckDue: PlainDate | null
  } | null
}

export interface TitleMoveContext {
  readonly today: PlainDate
  /** The levels of the scheme that gave the title, from the top down. */
  readonly levels: readonly string[]
}

/** Decides one act on a title. Nothing is done to a title that has ended or not begun. */
export function moveTitle(title: RegisteredTitle, act: TitleAct, context: TitleMoveContext): Result<TitleMoved> {
  const { today } = context
  const last = lastDayOf(title)
  const isOpen = title.state === 'held' || title.state === 'rectifying' || title.state === 'renewed'
  if (isOpen && last !== null && today > last) return refuse('titleEnded', { day: last })
  const moved = step(titleLifecycle, title.state, act.event)
  if (!moved.ok) return moved
  const to = moved.value
  const stays = { to, recheckDue: null, ends: false, next: null }
  switch (act.event) {
    case 'passRecheck':
      return ok({ ...stays, recheckDue: nextRecheck(today, title) })
    case 'orderRectification':
      if (act.dueOn <= today || (last !== null && act.dueOn > last))
        return refuse('titleTermInvalid', { earliest: addDays(today, 1) }, { path: ['dueOn'] })
      return ok({ ...stays, recheckDue: act.dueOn })
    case 'renew':
      return renewed(title, act.validTo, { today, stays })
    case 'downgrade':
      return downgraded(title, act.level, { ...context, stays })
    case 'revoke':
      return ok({ ...stays, ends: true })
  }
}

interface Staying {
  readonly stays: TitleMoved
  readonly today: PlainDate
}

function renewed(title: RegisteredTitle, validTo: PlainDate | null, { stays, today }: Staying): Result<TitleMoved> {
  const { validTo: last, level } = title
  // What never ends needs no further term, and a term is not renewed years ahead.
  if (last === null) return refuse('titleTermInvalid')
  if (today < addDays(last, -RENEWAL_AHEAD))
    return refuse('titleTermInvalid', { earliest: addDays(last, -RENEWAL_AHEAD) })
  const validFrom = addDays(last, 1)
  if (validTo !== null && validTo < validFrom)
    return refuse('titleTermInvalid', { earliest: validFrom }, { path: ['validTo'] })
  const recheckDue = nextRecheck(validFrom, { recheckMonths: title.recheckMonths, validTo })
  return ok({ ...stays, next: { level, validFrom, validTo, recheckDue } })
}

function downgraded(
  title: RegisteredTitle,
  level: string,
  { stays, today, levels }: Staying & TitleMoveContext,
): Result<TitleMoved> {
  const lower = lowerLevels(title.level, levels)
  if (!lower.includes(level))
    return refuse('titleNotLower', lower.length === 0 ? {} : { levels: [...lower] }, { path: ['level'] })
  const { validTo } = title
  return ok({
    ...stays,
    ends: true,
    next: { level, validFrom: today, validTo, recheckDue: nextRecheck(today, title) },
  })
}

/** The levels below one, from the top down; none where the level is not of this scheme. */
export function lowerLevels(level: string, levels: readonly string[]): readonly string[] {
  const at = levels.indexOf(level)
  return at === -1 ? [] : levels.slice(at + 1)
}

/** The next re-check after a day; none where it would fall on or behind the end of the term: then a renewal is due. */
export function nextRecheck(
  after: PlainDate,
  { recheckMonths, validTo }: Pick<RegisteredTitle, 'recheckMonths' | 'validTo'>,
): PlainDate | null {
  if (recheckMonths === null) return null
  const due = addMonths(after, recheckMonths)
  return validTo !== null && due >= validTo ? null : due
}
