import type { Criterion, Scheme } from '@jianjia/domain/scheme'
import type { ItemNode, UnitNode } from '@jianjia/domain/scoring'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import type { Language } from '../../../lib/i18n/language.ts'
import type { Text } from '../../../lib/i18n/feature-text.ts'
import type { zh } from '../zh.ts'

export type UnitResult = RouterOutputs['result']['unit']
export type Column = 'self' | 'review' | 'final'

/** What the builders of the drawer look at: the frozen node and names for what it mentions. They ask nobody else. */
export interface Sources {
  readonly districtId: string
  readonly assessmentId: string
  readonly node: UnitNode
  readonly scheme: Scheme
  readonly participants: number
  readonly fileOf: (fileId: string) => UnitResult['files'][number] | undefined
  readonly unitName: (unitId: string) => string
  readonly segmentName: (segment: string | null) => string
  readonly t: Text<typeof zh>['t']
  readonly language: Language
}

export function criterionOf({ scheme }: Sources, item: Pick<ItemNode, 'id'>): Criterion | undefined {
  return scheme.items.find((criterion) => criterion.id === item.id)
}
