import { Stage } from '@jianjia/domain/org'
import { useText } from '../text.ts'

/** What a stage is called; a tag that is no stage of the closed list is shown as it is. */
export function useStageName(): (segment: string | null) => string {
  const { t } = useText()
  return (segment) => {
    if (segment === null) return t('stage.none')
    const stage = Stage.safeParse(segment)
    return stage.success ? t(`stage.${stage.data}`) : segment
  }
}
