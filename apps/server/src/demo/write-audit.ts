import { insertRows, newId, type Tx } from '@jianjia/db'
import type { UnitId } from '@jianjia/domain/kernel'
import type { DemoAccount } from './cast.ts'

/** A step that was written in bulk, as its procedure would have left it in the audit log. */
export interface AuditedStep {
  readonly procedure: string
  readonly by: DemoAccount
  readonly at: string
  readonly unitId: UnitId
  readonly subject: { readonly kind: string; readonly id: string }
}

export function writeAudit(tx: Tx, steps: readonly AuditedStep[]): Promise<void> {
  return insertRows(
    tx,
    'audit_log',
    steps.map(({ procedure, by, at, unitId, subject }) => ({
      ...{ id: newId<string>(), procedure, mode: 'named' as const, at, unit_id: unitId },
      ...{ actor_account_id: by.accountId, actor_person_id: by.personId },
      ...{ subject_kind: subject.kind, subject_id: subject.id, request_id: 'demonstration' },
    })),
  )
}
