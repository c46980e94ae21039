import { Link } from '@tanstack/react-router'
import { Notice } from '../../../ui/notice.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import { NextAct } from './next-act.tsx'
import classes from './progress.module.css'
import { listSign } from '../../../lib/format/signs.ts'

interface NextStepProps {
  readonly assessment: Assessment
  readonly acts: boolean
}

/** What is to be done next, and if it cannot be done: why, whom it waits for, who removes it. */
export function NextStep({ assessment, acts }: NextStepProps) {
  const { t, language } = useText()
  const { next, blockers, minReviews } = assessment
  return (
    <Notice
      tone={blockers.length > 0 ? 'attention' : 'information'}
      title={t('detail.next', { step: t(`detail.steps.${next}`) })}
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
                {units.length > 0 && t('detail.named', { names: namesOf(units, count, { t, language }) })}{' '}
                <span className={classes['who']}>{t(`detail.unblocks.${unblocks}`)}</span>
                {acts && isOnTab(code) && (
                  <Link
                    className={classes['to']}
                    to="/assessments/$assessmentId"
                    params={{ assessmentId: assessment.assessmentId }}
                    search={{ tab: TAB_OF[code] }}
                  >
                    {t(`detail.go.${code}`)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {acts && (next !== 'review' || blockers.length === 0) && <NextAct assessment={assessment} />}
    </Notice>
  )
}

/** Where an officer removes the obstacle without leaving the page. */
const TAB_OF = { reviewersMissing: 'reviewers', factsMissing: 'facts' } as const

function isOnTab(code: string): code is keyof typeof TAB_OF {
  return Object.hasOwn(TAB_OF, code)
}

type Words = Pick<ReturnType<typeof useText>, 't' | 'language'>

function namesOf(units: readonly string[], count: number, words: Words): string {
  const { t, language } = words
  const names = units.join(listSign(language))
  return units.length < count ? t('detail.andMore', { names }) : names
}
