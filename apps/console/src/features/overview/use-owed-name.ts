import { useText } from './text.ts'
import type { Owed } from './overview.ts'

/** What is owed, in a few words: 2026年 工作计划. */
export function useOwedName(): (owed: Pick<Owed, 'kind' | 'name'>) => string {
  const { t } = useText()
  return ({ kind, name }) =>
    kind === 'duty' || kind === 'selfAssessment' ? name : [name, t(`kind.${kind}`)].filter(Boolean).join(' ')
}
