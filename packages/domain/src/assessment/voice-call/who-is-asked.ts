import type { PersonId, UnitId } from '../../kernel/index.ts'
import type { Role, Tree } from '../../org/index.ts'
import { isCombined, type UnitAssessmentState } from '../lifecycle.ts'
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

/** A unit of the assessment, as far as asking the people of a voice depends on it. */
export interface VoiceUnit {
  readonly unitId: UnitId
  readonly state: UnitAssessmentState
  readonly exempt: boolean
  /** The district has the mark of this voice already, or the word that nobody has given one. */
  readonly hasMark: boolean
}

export interface VoiceAsk {
  readonly asked: VoiceAsked
  /** All units of the assessment. */
  readonly cohort: readonly VoiceUnit[]
  readonly people: readonly VoicePerson[]
  readonly tree: Tree
}

/**
 * Who marks which unit, for the units of which a mark is still wanted: scored, not combined, without a mark of the voice.
 * Colleagues and leaders never mark a unit of their own (rule 5 of the permission rules); who
 * administers the system alone is no leader of it. Whoever has no post cannot sign in and is not asked.
 */
export function peopleOfVoice({ asked, cohort, people, tree }: VoiceAsk): ReadonlyMap<UnitId, readonly PersonId[]> {
  const able = people.filter(({ posts }) => posts.length > 0)
  const own = new Map(able.map((person) => [person.personId, ownUnits(person, tree)]))
  const scored = cohort.filter(({ exempt }) => !exempt)
  const scoredIds = new Set(scored.map(({ unitId }) => unitId))
  const isIn = (person: VoicePerson, unitId: UnitId) => own.get(person.personId)?.has(unitId) === true
  const asks: Readonly<Record<VoiceAsked, (person: VoicePerson, unitId: UnitId) => boolean>> = {
    members: (person, unitId) => isIn(person, unitId) && !chairs(person, (at) => at === unitId),
    peers: (person, unitId) => !isIn(person, unitId) && chairs(person, (at) => at !== unitId && scoredIds.has(at)),
    leaders: (person, unitId) =>
      !isIn(person, unitId) &&
      person.posts.some((post) => post.unitId === tree.rootId && post.role !== 'districtAdministrator'),
  }
  const wanted = scored.filter((unit) => !isCombined(unit) && !unit.hasMark)
  return new Map(
    wanted.map(({ unitId }) => [
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
