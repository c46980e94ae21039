import { useText } from './text.ts'
import { StateView } from '../ui/state-view.tsx'

export function PageLoading() {
  const { t } = useText()
  return <StateView kind="loading" title={t('loading')} />
}
