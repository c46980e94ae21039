import type { TenantRead } from '@jianjia/db'
import { assembleBinder, type Binder } from '@jianjia/domain/binder'
import { canonicalJson, type AssessmentId, type PlainDate, type UnitId, withoutUndefined } from '@jianjia/domain/kernel'
import type { Services } from '../../frame/context.ts'
import { sha256Of } from '../../frame/sha256.ts'
import { binderSource } from './binder-sources.ts'
import type { BinderPart } from './binder-target.ts'

/** Goes up when the same content is laid out in another way, so that what was made before is made anew. */
const LAYOUT = 1

export interface CurrentBinder {
  readonly binder: Binder
  /** The canonical text that files are made of. */
  readonly content: string
  readonly stateHash: string
}

interface Asked {
  readonly input: { readonly assessmentId: AssessmentId; readonly unitId: UnitId }
  readonly subject: BinderPart
  readonly today: PlainDate
  readonly services: Pick<Services, 'publicOrigin'>
}

/** The binder as it would be now, and the hash of its state. */
export async function currentBinder(db: TenantRead, asked: Asked): Promise<CurrentBinder | undefined> {
  const { input, subject, today, services } = asked
  const { published } = subject
  const source = await binderSource(db, { ...input, today, published, address: services.publicOrigin })
  if (source === undefined) return undefined
  const binder = assembleBinder(source)
  const content = canonicalJson(withoutUndefined(binder))
  return { binder, content, stateHash: sha256Of(`${LAYOUT}\n${content}`) }
}
