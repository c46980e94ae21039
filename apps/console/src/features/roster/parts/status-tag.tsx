import type { MemberStatus } from '@jianjia/domain/org'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'

const TONES: Readonly<Record<MemberStatus, StateTone>> = { inService: 'done', retired: 'active', left: 'idle' }

export function StatusTag({ status }: { readonly status: MemberStatus }) {
  const { t } = useText()
  return <StateTag tone={TONES[status]}>{t(`status.${status}`)}</StateTag>
}
