import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import { AdjustForm } from './adjust-form.tsx'
import { NextStep } from './next-step.tsx'
import classes from './progress.module.css'
import { ReviewerLoads } from './reviewer-loads.tsx'
import { UnitTable } from './unit-table.tsx'

const NUMBERS = ['expected', 'onTime', 'late', 'waived', 'missing', 'open'] as const

interface ProgressTabProps {
  readonly assessment: Assessment
  readonly assigns: boolean
}

export function ProgressTab({ assessment, assigns }: ProgressTabProps) {
  const { t } = useText()
  const { assessmentId, five, reviewers, state } = assessment
  const runs = state === 'open' || state === 'underReview'
  return (
    <div className={classes['stack']}>
      <NextStep assessment={assessment} acts={assigns} />
      <Sheet title={t('detail.five.label')}>
        <StatRow>
          {NUMBERS.map((name) => (
            <Stat key={name} label={t(`detail.five.${name}`)} value={`${five[name]}`} />
          ))}
        </StatRow>
      </Sheet>
      <UnitTable assessment={assessment} />
      {assigns && runs && <AdjustForm assessment={assessment} />}
      <Sheet title={t('detail.reviewerLoads')}>
        {reviewers.length === 0 ? (
          <StateView
            kind="noData"
            title={t('detail.noReviewers')}
            text={t('detail.noReviewersText')}
            action={
              assigns && (
                <LinkButton to="/assessments/$assessmentId" params={{ assessmentId }} search={{ tab: 'reviewers' }}>
                  {t('detail.toReviewers')}
                </LinkButton>
              )
            }
          />
        ) : (
          <ReviewerLoads reviewers={reviewers} />
        )}
      </Sheet>
    </div>
  )
}
