import { findTarget, type TenantRead } from '@jianjia/db'
import { type PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { type Action, type Actor, can, holdsAnywhere, type Target } from '@jianjia/domain/policy'
import { Refused } from './error-bridge.ts'

/**
 * What a procedure is about, so that permission can be asked before anything else is read:
 * - `root`: the tenant as a whole
 * - `{ unit: field }`: the unit whose id stands in this field of the input
 * - `scope`: no single unit; the actor must hold the action somewhere, and `run` shows what lies in `scope`
 * - a function: finds the unit that the thing named in the input belongs to, or undefined when there is no such thing
 */
export type TargetSpec<Input, Subject> =
  | 'root'
  | 'scope'
  | { readonly unit: keyof Input & string }
  | Lookup<Input, Subject>

export type Lookup<Input, Subject> = (ask: LookupAsk<Input>) => Promise<Found<Subject> | undefined>

export interface LookupAsk<Input> {
  readonly db: TenantRead
  readonly input: Input
  readonly actor: Actor
  readonly today: PlainDate
}

export interface Found<Subject> {
  readonly unitId: UnitId
  /** The actor is an assigned reviewer of this unit in the assessment asked about. */
  readonly assignedReviewer?: boolean
  /** What the lookup has read anyway; `run` gets it as `subject`. */
  readonly subject?: Subject
}

export interface Permitted<Subject> {
  /** Undefined for `scope`. */
  readonly target: Target | undefined
  readonly subject: Subject | undefined
}

interface Permission<Input, Subject> extends LookupAsk<Input> {
  readonly action: Action
  readonly rootUnitId: UnitId
  readonly spec: TargetSpec<Input, Subject>
}

/** Throws `Refused` unless the actor may do the action. What is out of reach is refused like what does not exist. */
export async function permit<Input, Subject>(ask: Permission<Input, Subject>): Promise<Permitted<Subject>> {
  if (ask.spec === 'scope') {
    if (!holdsAnywhere(ask.actor, ask.action)) throw new Refused(refuse('notPermitted', { action: ask.action }).refusal)
    return { target: undefined, subject: undefined }
  }
  const found = await find(ask, ask.spec)
  const target = found && (await findTarget(ask.db, found.unitId))
  if (found === undefined || target === undefined) throw new Refused(refuse('notFoundOrNoAccess').refusal)
  const decision = can(ask.actor, ask.action, target, { assignedReviewer: found.assignedReviewer ?? false })
  if (!decision.allowed) throw new Refused(decision.refusal)
  return { target, subject: found.subject }
}

async function find<Input, Subject>(
  ask: Permission<Input, Subject>,
  spec: Exclude<TargetSpec<Input, Subject>, 'scope'>,
): Promise<Found<Subject> | undefined> {
  if (spec === 'root') return { unitId: ask.rootUnitId }
  if (typeof spec === 'function') return spec(ask)
  return { unitId: UnitId.parse(ask.input[spec.unit]) }
}
