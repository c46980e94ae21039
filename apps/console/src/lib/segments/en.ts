import type { Catalog } from '../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  none: 'no stage recorded',
} as const satisfies Catalog<typeof zh>
