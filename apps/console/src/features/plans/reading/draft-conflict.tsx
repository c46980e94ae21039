import type { PlanContent } from '@jianjia/domain/plan'
import { formatTime, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { ConflictNotice } from '../../../ui/conflict/conflict-notice.tsx'
import { useText } from '../text.ts'
import type { Theirs } from './use-draft.ts'

interface DraftConflictProps {
  readonly mine: PlanContent
  readonly theirs: Theirs
  readonly onChoose: (whose: 'mine' | 'theirs') => void
}

/** Two people have written the same draft: both are told, and one is chosen. */
export function DraftConflict({ mine, theirs, onChoose }: DraftConflictProps) {
  const { t } = useText()
  return (
    <ConflictNotice
      title={t('conflict.title', { by: theirs.by })}
      text={t('conflict.text')}
      useTheirs={t('conflict.useTheirs')}
      useMine={t('conflict.useMine')}
      onChoose={onChoose}
    >
      <ul>
        <li>
          {t('conflict.theirs', {
            ...{ title: theirs.content.title, count: theirs.content.items.length },
            at: formatTime(theirs.at, TENANT_TIME_ZONE),
          })}
        </li>
        <li>{t('conflict.mine', { title: mine.title, count: mine.items.length })}</li>
      </ul>
    </ConflictNotice>
  )
}
