import { z } from 'zod'
import type { PersonId, UnitId } from '../kernel/index.ts'
import type { Role } from '../org/index.ts'
import type { RoundCell } from './round-cells.ts'

/** Somebody who holds a post in a unit today. */
export interface Holder {
  readonly personId: PersonId
  readonly name: string
  readonly unitId: UnitId
  readonly role: Role
}

/** One late unit with those who are told; nobody = it has no chair, and somebody has to call. */
export interface Reminded {
  readonly cell: RoundCell
  readonly people: readonly Pick<Holder, 'personId' | 'name'>[]
  /** It has been told today already, and is not told again. */
  readonly toldToday: boolean
}

export const RemindedState = z.enum(['missing', 'open'])
export type RemindedState = z.infer<typeof RemindedState>

export interface RemindContext {
  readonly holders: readonly Holder[]
  readonly toldToday: ReadonlySet<UnitId>
  /** Whom to tell: those whose day has passed, or those who still have time. */
  readonly state: RemindedState
  /** Only these units; undefined = all of them. */
  readonly only?: ReadonlySet<UnitId>
}

/** Who answers for a unit: the chair, in a group its leader. */
const LEADING: readonly Role[] = ['chair', 'groupLeader']

/** Who is reminded of what was not handed in: the chairs of each unit, and where there is none its committee. */
export function reminders(cells: readonly RoundCell[], context: RemindContext): readonly Reminded[] {
  const { holders, toldToday, state, only } = context
  const asked = cells.filter((cell) => cell.state === state && (only === undefined || only.has(cell.unitId)))
  return asked.map((cell) => {
    const here = holders.filter(({ unitId }) => unitId === cell.unitId)
    const chairs = here.filter(({ role }) => LEADING.includes(role))
    const told = chairs.length > 0 ? chairs : here.filter(({ role }) => role === 'committeeMember')
    const people = new Map(told.map(({ personId, name }) => [personId, { personId, name }]))
    return { cell, people: [...people.values()], toldToday: toldToday.has(cell.unitId) }
  })
}
