import { Notice } from '../../../ui/notice.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import { NextAct } from './next-act.tsx'
import classes from './progress.module.css'

interface NextStepProps {
  readonly assessment: Assessment
  readonly acts: boolean
}

/** What is to be done next, and if it cannot be done: why, whom it waits for, who removes it. */
export function NextStep({ assessment, acts }: NextStepProps) {
  const { t } = useText()
  const { next, blockers, minReviews } = assessment
  return (
    <Notice
      tone={blockers.length > 0 ? 'attention' : 'information'}
      title={`${t('detail.next')}：${t(`detail.steps.${next}`)}`}
    >
      {blockers.length > 0 && (
        <>
          <p>{t('detail.blocked')}</p>
          <ul className={classes['blockers']}>
            {blockers.map(({ code, count, units, unblocks }) => (
              <li key={code}>
                {code === 'reviewersMissing'
                  ? t('detail.blocker.reviewersMissing', { count, min: minReviews })
                  : t(`detail.blocker.${code}`, { count })}
                {units.length > 0 && `（${namesOf(units, count, t)}）`}
                <span className={classes['who']}>{t(`detail.unblocks.${unblocks}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {acts && <NextAct assessment={assessment} />}
    </Notice>
  )
}

function namesOf(units: readonly string[], count: number, t: ReturnType<typeof useText>['t']): string {
  const names = units.join('、')
  return units.length < count ? t('detail.andMore', { names }) : names
}
