import type { TenantRead } from '@jianjia/db'
import { findRegisteredTitle, type KeptTitle } from '@jianjia/db/title'
import type { TitleAwardId } from '@jianjia/domain/kernel'
import type { Found } from '../../frame/target.ts'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly titleAwardId: TitleAwardId }
}

/** A title of the register, at the unit that holds it. */
export async function titleTarget({ db, input }: Asked): Promise<Found<KeptTitle> | undefined> {
  const title = await findRegisteredTitle(db, input.titleAwardId)
  return title && { unitId: title.unitId, subject: title }
}
