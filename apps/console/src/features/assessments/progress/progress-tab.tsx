import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { DueMovesForm } from '../../../ui/adjustment/due-moves-form.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { LineageDrawer } from '../../../ui/lineage/lineage-drawer.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import { AssignMarked } from '../reviewers/assign-marked.tsx'
import { AdjustForm } from './adjust-form.tsx'
import { EntryWindow } from './entry-window.tsx'
import { ExemptForm } from './exempt-form.tsx'
import { NextStep } from './next-step.tsx'
import { NUMBERS, progressLineage } from './progress-lineage.ts'
import classes from './progress.module.css'
import { ReviewerLoads } from './reviewer-loads.tsx'
import { UnitTable } from './unit-table.tsx'
import { useSelfDueMoves } from './use-due-moves.ts'

const route = getRouteApi('/signed-in/assessments/$assessmentId')

interface ProgressTabProps {
  readonly assessment: Assessment
  readonly assigns: boolean
}

export function ProgressTab({ assessment, assigns }: ProgressTabProps) {
  const { t } = useText()
  const { assessmentId, five, reviewers, state } = assessment
  const { open } = route.useSearch()
  const navigate = route.useNavigate()
  const show = (figure: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, open: figure }), replace: true, resetScroll: false })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [assigned, setAssigned] = useState<readonly string[]>([])
  const moves = useSelfDueMoves(assessment)
  const decides = assigns && (state === 'open' || state === 'underReview')
  const deciding = { onAdjust: setChosen, onAssign: setAssigned, due: moves.edit }
  return (
    <div className={classes['stack']}>
      <NextStep assessment={assessment} acts={assigns} />
      <EntryWindow assessment={assessment} />
      <Sheet title={t('detail.five.label')}>
        <StatRow>
          {NUMBERS.map((name) => (
            <Stat
              key={name}
              label={t(`detail.five.${name}`)}
              value={
                <Figure value={`${five[name]}`} label={t(`detail.five.${name}`)} onOpen={() => show(`five/${name}`)} />
              }
            />
          ))}
        </StatRow>
      </Sheet>
      <UnitTable assessment={assessment} onOpen={show} decides={decides ? deciding : undefined} />
      {decides && <DueMovesForm moves={moves} />}
      {decides && assigned.length > 0 && (
        <AssignMarked
          key={assigned.join()}
          assessment={assessment}
          unitIds={assigned}
          onClose={() => setAssigned([])}
        />
      )}
      {decides && <AdjustForm key={chosen.join()} assessment={assessment} chosen={chosen} />}
      {decides && <ExemptForm assessment={assessment} />}
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
          <ReviewerLoads reviewers={reviewers} onOpen={show} />
        )}
      </Sheet>
      <LineageDrawer
        node={open === undefined ? undefined : progressLineage({ assessment, t }, open)}
        onClose={() => show(undefined)}
      />
    </div>
  )
}
