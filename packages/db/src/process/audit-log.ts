import type { AccountId, PersonId, PostId, UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { newId, newSealedId } from '../frame/new-id.ts'

export interface AuditLine {
  readonly procedure: string
  /** `sealed` keeps neither who nor when: ballots. */
  readonly mode: 'named' | 'sealed'
  readonly actor: { readonly accountId: AccountId; readonly personId: PersonId }
  readonly unitId?: UnitId | undefined
  /** In which post it was done, as the page showed it. */
  readonly worn?: { readonly postId: PostId; readonly unitId: UnitId; readonly role: Role } | undefined
  readonly subject: { readonly kind: string; readonly id: string }
  readonly requestId: string
}

/** One line per change, in the transaction of the change. */
export async function insertAuditLine(tx: Tx, line: AuditLine): Promise<void> {
  await insertAuditLines(tx, [line])
}

/** A line for each of many things that were changed together, in one statement. */
export async function insertAuditLines(tx: Tx, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length === 0) return
  await tx
    .insertInto('audit_log')
    .values(lines.map((line) => rowOf(tx, line)))
    .execute()
}

function rowOf(tx: Tx, { procedure, mode, actor, unitId, worn, subject, requestId }: AuditLine) {
  const named = mode === 'named'
  return {
    district_id: tx.districtId,
    id: named ? newId<string>() : newSealedId<string>(),
    procedure,
    mode,
    subject_kind: subject.kind,
    subject_id: subject.id,
    unit_id: unitId ?? null,
    actor_account_id: named ? actor.accountId : null,
    actor_person_id: named ? actor.personId : null,
    at: named ? sql<Date>`app.now()` : null,
    request_id: named ? requestId : null,
    // What is sealed says nothing of who has done it.
    ...(named && worn ? { detail: JSON.stringify({ post: worn.postId, unit: worn.unitId, role: worn.role }) } : {}),
  }
}

/** A line for what nobody who signed in has done: that it was done, and neither who nor when. */
export async function insertSealedLine(
  tx: Tx,
  { procedure, unitId, subject }: Pick<AuditLine, 'procedure' | 'subject'> & { readonly unitId: UnitId },
): Promise<void> {
  await tx
    .insertInto('audit_log')
    .values({
      ...{ district_id: tx.districtId, id: newSealedId(), procedure, mode: 'sealed', unit_id: unitId },
      ...{ subject_kind: subject.kind, subject_id: subject.id },
    })
    .execute()
}
