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

export const Ownership = z.enum(['public', 'private'])
export type Ownership = z.infer<typeof Ownership>

export interface SegmentRecord extends Dated {
  readonly unitId: UnitId
  readonly dimension: SegmentDimension
  readonly value: string
}
