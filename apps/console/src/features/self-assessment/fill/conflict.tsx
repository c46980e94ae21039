import type { Rule } from '@jianjia/domain/scheme'
import { formatTime, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { useAnswerText } from '../../../ui/answer/use-answer-text.ts'
import { ConflictNotice } from '../../../ui/conflict/conflict-notice.tsx'
import { useText } from '../text.ts'
import classes from './fill.module.css'
import type { NewerLine } from './newer-line.ts'
import type { ClaimDraft } from './use-claim-draft.ts'

interface ConflictProps {
  readonly newer: NewerLine
  readonly mine: ClaimDraft
  readonly rule: Rule
  readonly onChoose: (whose: 'mine' | 'theirs') => void
}

/** Two people have written at the same time: both versions are shown, and one is chosen. */
export function Conflict({ newer, mine, rule, onChoose }: ConflictProps) {
  const { t } = useText()
  const answerText = useAnswerText()
  const words = (version: Pick<ClaimDraft, 'value' | 'note'>) =>
    [answerText(rule, version.value) ?? t('state.missing'), version.note].filter((part) => part !== '').join(' · ')
  const title = t('conflict.title', { by: newer.savedBy, time: formatTime(newer.savedAt, TENANT_TIME_ZONE) })
  return (
    <ConflictNotice
      title={title}
      text={t('conflict.text')}
      useTheirs={t('conflict.useTheirs')}
      useMine={t('conflict.useMine')}
      onChoose={onChoose}
    >
      <dl className={classes['asked']}>
        <div>
          <dt>{t('conflict.theirs')}</dt>
          <dd>{words(newer)}</dd>
        </div>
        <div>
          <dt>{t('conflict.mine')}</dt>
          <dd>{words(mine)}</dd>
        </div>
      </dl>
    </ConflictNotice>
  )
}
