import { namesIn, ROLE_NAMES, UNIT_KIND_NAMES } from '@jianjia/domain/list'
export const zh = {
  kind: namesIn('zh', UNIT_KIND_NAMES),
  ownership: { public: '公办', private: '民办' },
  role: namesIn('zh', ROLE_NAMES),
} as const
