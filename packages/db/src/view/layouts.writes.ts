import type { PersonId } from '@jianjia/domain/kernel'
import type { Tx } from '../frame/handles.ts'

export interface PutLayout {
  readonly personId: PersonId
  readonly list: string
  readonly layout: object
}

/** Writes how somebody wants a list; what was there before is gone. */
export async function putLayout(tx: Tx, { personId, list, layout }: PutLayout): Promise<void> {
  const text = JSON.stringify(layout)
  await tx
    .insertInto('table_layout')
    .values({ district_id: tx.districtId, person_id: personId, list, layout: text })
    .onConflict((conflict) =>
      conflict
        .columns(['district_id', 'person_id', 'list'])
        .doUpdateSet((row) => ({ layout: row.ref('excluded.layout'), changed_at: row.ref('excluded.changed_at') })),
    )
    .execute()
}
