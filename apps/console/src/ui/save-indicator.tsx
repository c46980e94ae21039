import type { AutosaveState } from '../lib/autosave/autosaver.ts'
import { formatTime, TENANT_TIME_ZONE } from '../lib/format/instant.ts'
import { FailureNotice } from './failure-notice.tsx'
import { useText } from './text.ts'

/** "已保存 10:32" by the server's clock in the tenant's zone; what waits, and why something was not taken. */
export function SaveIndicator({ state }: { readonly state: AutosaveState }) {
  const { t } = useText()
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} />
  const text =
    state.kind === 'saved' ? t('save.saved', { time: formatTime(state.at, TENANT_TIME_ZONE) }) : t(`save.${state.kind}`)
  return (
    <span role="status" data-save={state.kind}>
      {text}
    </span>
  )
}
