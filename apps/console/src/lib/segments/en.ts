import type { Catalog } from '../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  none: 'no stage recorded',
  kindergarten: 'kindergarten',
  primary: 'primary school',
  junior: 'junior school',
  nineYear: 'nine-year school',
  senior: 'senior school',
  vocational: 'vocational school',
  special: 'special education',
  other: 'other',
} as const satisfies Catalog<typeof zh>
