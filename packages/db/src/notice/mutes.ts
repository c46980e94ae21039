import type { PersonId } from '@jianjia/domain/kernel'
import type { NoticeKind } from '@jianjia/domain/notice'
import type { TenantRead, Tx } from '../frame/handles.ts'

export async function listMutes(read: TenantRead, personId: PersonId): Promise<readonly NoticeKind[]> {
  const rows = await read
    .selectFrom('notice_mute')
    .select('kind')
    .where('district_id', '=', read.districtId)
    .where('person_id', '=', personId)
    .where('muted', '=', true)
    .execute()
  return rows.map(({ kind }) => kind as NoticeKind)
}

export interface Mute {
  readonly personId: PersonId
  readonly kind: NoticeKind
  readonly muted: boolean
}

/** Silences a kind for a person, or lets it be heard again; twice is as once. */
export async function setMute(tx: Tx, { personId, kind, muted }: Mute): Promise<void> {
  await tx
    .insertInto('notice_mute')
    .values({ district_id: tx.districtId, person_id: personId, kind, muted })
    .onConflict((conflict) =>
      conflict.constraint('notice_mute_pkey').doUpdateSet((excluded) => ({
        muted: excluded.ref('excluded.muted'),
        set_at: excluded.ref('excluded.set_at'),
      })),
    )
    .execute()
}
