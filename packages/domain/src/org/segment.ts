import { z } from 'zod'
import type { UnitId } from '../kernel/index.ts'
import type { Dated } from './dated.ts'

/** The second dimension beside the tree: exclusive tags for quotas, full marks and rankings. */
export const SegmentDimension = z.enum(['stage', 'ownership', 'zone'])
export type SegmentDimension = z.infer<typeof SegmentDimension>

/** School stages as districts group them. A tenant may use fewer; the words shown are in the console's catalog. */
export const Stage = z.enum([
  'kindergarten',
  'primary',
  'junior',
  'nineYear',
  'senior',
  'vocational',
  'special',
  'other',
])
export type Stage = z.infer<typeof Stage>

/** What a stage is called in both languages of the product. */
export const STAGE_NAMES = {
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary school' },
  junior: { zh: '初中', en: 'junior school' },
  nineYear: { zh: '九年一贯制', en: 'nine-year school' },
  senior: { zh: '高中', en: 'senior school' },
  vocational: { zh: '职业学校', en: 'vocational school' },
  special: { zh: '特殊教育', en: 'special education' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<Stage, { zh: string; en: string }>

/** What a segment is called; one that is no stage of the closed list is called what the district has written. */
export function segmentName(segment: string): { readonly zh: string; readonly en: string } {
  const stage = Stage.safeParse(segment)
  return stage.success ? STAGE_NAMES[stage.data] : { zh: segment, en: segment }
}

export const Ownership = z.enum(['public', 'private'])
export type Ownership = z.infer<typeof Ownership>

export interface SegmentRecord extends Dated {
  readonly unitId: UnitId
  readonly dimension: SegmentDimension
  readonly value: string
}
