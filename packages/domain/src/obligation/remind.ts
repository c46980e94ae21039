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
  readonly people: readonly Told[]
  /** It has been told today already, and is not told again. */
  readonly toldToday: boolean
}

export type Told = Pick<Holder, 'personId' | 'name'>

export const RemindedState = z.enum(['missing', 'open'])
export type RemindedState = z.infer<typeof RemindedState>

export interface RemindContext {
  readonly holders: readonly Holder[]
  readonly toldToday: ReadonlySet<UnitId>
}

export interface RemindOnRequest extends RemindContext {
  /** Whom to tell: those whose day has passed, or those who still have time. */
  readonly state: RemindedState
  /** Only these units; undefined = all of them. */
  readonly only?: ReadonlySet<UnitId>
}

/** Who answers for a unit: the chair, in a group its leader. */
const LEADING: readonly Role[] = ['chair', 'groupLeader']

/** Whom a person reminds of what was not handed in. */
export function reminders(cells: readonly RoundCell[], request: RemindOnRequest): readonly Reminded[] {
  const { state, only } = request
  return withPeople(
    cells.filter((cell) => cell.state === state && (only === undefined || only.has(cell.unitId))),
    request,
  )
}

/** The units with those who are told for them. */
export function withPeople(cells: readonly RoundCell[], { holders, toldToday }: RemindContext): readonly Reminded[] {
  const byUnit = holdersByUnit(holders)
  return cells.map((cell) => ({
    cell,
    people: toldFor(byUnit.get(cell.unitId) ?? []),
    toldToday: toldToday.has(cell.unitId),
  }))
}

export function holdersByUnit(holders: readonly Holder[]): ReadonlyMap<UnitId, readonly Holder[]> {
  const byUnit = new Map<UnitId, Holder[]>()
  for (const holder of holders) {
    const here = byUnit.get(holder.unitId)
    if (here === undefined) byUnit.set(holder.unitId, [holder])
    else here.push(holder)
  }
  return byUnit
}

/** Who is told of what a unit owes: its chairs, and where there is none its committee. Each once. */
export function toldFor(holders: readonly Holder[]): readonly Told[] {
  const chairs = holders.filter(({ role }) => LEADING.includes(role))
  const told = chairs.length > 0 ? chairs : holders.filter(({ role }) => role === 'committeeMember')
  return [...new Map(told.map(({ personId, name }) => [personId, { personId, name }])).values()]
}
