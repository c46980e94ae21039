import type { PersonId, PostId, UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'
import type { Validity } from './tree.writes.ts'

export interface NewPerson {
  readonly id: PersonId
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly mobile?: string | null | undefined
}

export interface NewPost extends Validity {
  readonly id: PostId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly role: Role
  readonly portfolio?: string | null | undefined
}

export interface NewMembership extends Validity {
  readonly personId: PersonId
  readonly unitId: UnitId
}

export async function insertPersons(tx: Tx, persons: readonly NewPerson[]): Promise<void> {
  await insertRows(
    tx,
    'person',
    persons.map((person) => ({ ...person, mobile: person.mobile ?? null })),
  )
}

/** The same role in the same unit twice for the same days violates `post_overlap`. */
export async function insertPosts(tx: Tx, posts: readonly NewPost[]): Promise<void> {
  await insertRows(
    tx,
    'post',
    posts.map((post) => ({
      ...dates(post),
      ...{
        id: post.id,
        person_id: post.personId,
        unit_id: post.unitId,
        role: post.role,
        portfolio: post.portfolio ?? null,
      },
    })),
  )
}

/** Twice a member of the same unit for the same days violates `membership_overlap`. */
export async function insertMemberships(tx: Tx, memberships: readonly NewMembership[]): Promise<void> {
  await insertRows(
    tx,
    'membership',
    memberships.map((membership) => ({
      ...dates(membership),
      ...{ id: newId(), person_id: membership.personId, unit_id: membership.unitId },
    })),
  )
}

function dates({ validFrom, validTo, recordedBy }: Validity) {
  return { valid_from: validFrom, valid_to: validTo ?? null, recorded_by: recordedBy ?? null }
}
