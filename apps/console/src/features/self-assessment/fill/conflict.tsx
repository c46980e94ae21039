import { Button } from '@mantine/core'
import type { Rule } from '@jianjia/domain/scheme'
import { formatTime, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { useAnswerText } from '../../../ui/answer/use-answer-text.ts'
import { Notice } from '../../../ui/notice.tsx'
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
    <Notice tone="attention" title={title} urgent>
      <p>{t('conflict.text')}</p>
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
      <div className={classes['acts']}>
        <Button variant="default" onClick={() => onChoose('theirs')}>
          {t('conflict.useTheirs')}
        </Button>
        <Button onClick={() => onChoose('mine')}>{t('conflict.useMine')}</Button>
      </div>
    </Notice>
  )
}
