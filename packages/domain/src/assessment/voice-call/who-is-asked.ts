import type { PersonId, UnitId } from '../../kernel/index.ts'
import type { Role, Tree } from '../../org/index.ts'
import { FEWEST_BALLOTS } from '../visit/vote.ts'

/**
 * Whose voice it is. `members`: whoever holds a post or is a member in the unit or below it, but its own chair, who is
 * marked with it · `peers`: the chairs of the other units · `leaders`: who holds a post at the unit that assesses.
 */
export const VOICE_ASKED = ['members', 'peers', 'leaders'] as const
export type VoiceAsked = (typeof VOICE_ASKED)[number]

/** Somebody who can sign in. */
export interface VoicePerson {
  readonly personId: PersonId
  readonly posts: readonly { readonly unitId: UnitId; readonly role: Role }[]
  readonly memberOf: readonly UnitId[]
}

export interface VoiceAsk {
  readonly asked: VoiceAsked
  /** The units to be marked. */
  readonly units: readonly UnitId[]
  readonly people: readonly VoicePerson[]
  readonly tree: Tree
}

/**
 * Who marks which unit. Colleagues and leaders never mark a unit of their own (rule 5 of the permission rules); who
 * administers the system alone is no leader of it. Whoever has no post cannot sign in and is not asked.
 */
export function peopleOfVoice({ asked, units, people, tree }: VoiceAsk): ReadonlyMap<UnitId, readonly PersonId[]> {
  const able = people.filter(({ posts }) => posts.length > 0)
  const own = new Map(able.map((person) => [person.personId, ownUnits(person, tree)]))
  const cohort = new Set(units)
  const isIn = (person: VoicePerson, unitId: UnitId) => own.get(person.personId)?.has(unitId) === true
  const asks: Readonly<Record<VoiceAsked, (person: VoicePerson, unitId: UnitId) => boolean>> = {
    members: (person, unitId) => isIn(person, unitId) && !chairs(person, (at) => at === unitId),
    peers: (person, unitId) => !isIn(person, unitId) && chairs(person, (at) => at !== unitId && cohort.has(at)),
    leaders: (person, unitId) =>
      !isIn(person, unitId) &&
      person.posts.some((post) => post.unitId === tree.rootId && post.role !== 'districtAdministrator'),
  }
  return new Map(
    units.map((unitId) => [
      unitId,
      able.filter((person) => asks[asked](person, unitId)).map(({ personId }) => personId),
    ]),
  )
}

/** Units that so many people mark that no single mark can be told from the mean. */
export function unitsToAsk(
  people: ReadonlyMap<UnitId, readonly PersonId[]>,
): readonly { readonly unitId: UnitId; readonly personIds: readonly PersonId[] }[] {
  return [...people].flatMap(([unitId, personIds]) =>
    personIds.length < FEWEST_BALLOTS ? [] : [{ unitId, personIds }],
  )
}

function chairs({ posts }: VoicePerson, at: (unitId: UnitId) => boolean): boolean {
  return posts.some((post) => post.role === 'chair' && at(post.unitId))
}

/** Where somebody holds a post or is a member, and all above it below the root, which is nobody's own unit. */
function ownUnits({ posts, memberOf }: VoicePerson, tree: Tree): ReadonlySet<UnitId> {
  const at = [...posts.map(({ unitId }) => unitId), ...memberOf]
  const up = at.flatMap((unitId) => tree.nodes.get(unitId)?.path ?? [unitId])
  return new Set(up.filter((unitId) => unitId !== tree.rootId))
}
