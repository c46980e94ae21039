import type { RouterOutputs } from '../../lib/api/trpc.ts'
import type { useText } from './text.ts'

type Visit = Pick<RouterOutputs['visit']['list']['visits'][number], 'visitors' | 'leaderId'>

/** Who goes, whoever leads first. */
export function visitorsOf({ visitors, leaderId }: Visit, t: ReturnType<typeof useText>['t']): string {
  const leader = visitors.find(({ personId }) => personId === leaderId)
  const others = visitors.filter(({ personId }) => personId !== leaderId).map(({ name }) => name)
  return [...(leader ? [t('leader', { name: leader.name })] : []), ...others].join('、')
}
