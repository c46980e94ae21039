import { namesIn, ROLE_NAMES, UNIT_KIND_NAMES } from '@jianjia/domain/list'
import type { Catalog } from '../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  kind: namesIn('en', UNIT_KIND_NAMES),
  ownership: { public: 'Public', private: 'Private' },
  role: namesIn('en', ROLE_NAMES),
} as const satisfies Catalog<typeof zh>
