import type { DispatchGenre, DispatchLevel } from './kinds/dispatch.ts'

/** What the levels and kinds are called by which measures are told apart. */
export const STEP_NAMES = {
  school: { zh: '本校', en: 'school' },
  district: { zh: '区级', en: 'district' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
  national: { zh: '国家级', en: 'national' },
  news: { zh: '信息', en: 'news' },
  brief: { zh: '简讯', en: 'brief' },
  research: { zh: '调研文章', en: 'research article' },
} as const satisfies Record<DispatchLevel | DispatchGenre, { zh: string; en: string }>

/** What a step is called; one of the district's own is called what the district has written. */
export function stepName(step: string): { readonly zh: string; readonly en: string } {
  const names: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = NAMES
  return names.get(step) ?? { zh: step, en: step }
}

const NAMES = new Map(Object.entries(STEP_NAMES))
