import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { ReviewerOptions } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import { changesBetween, type PairKey, pairKey, pairOf } from './pairs.ts'
import { DrawForm } from './draw-form.tsx'
import { ReviewGrid } from './review-grid.tsx'
import { ReviewerPicker } from './reviewer-picker.tsx'

interface AssignFormProps {
  readonly assessmentId: string
  readonly minReviews: number
  readonly options: ReviewerOptions
}

/** The grid of reviewers × units, changed as a whole and saved as a whole. */
export function AssignForm({ assessmentId, minReviews, options }: AssignFormProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [held] = useState(() => new Set(options.assignments.map((pair) => pairKey(pair.unitId, pair.reviewerId))))
  const [wanted, setWanted] = useState<ReadonlySet<PairKey>>(held)
  const [seed, setSeed] = useState<number | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>(() => [
    ...new Set(options.assignments.map((pair) => pair.reviewerId)),
  ])
  const change = useChange({ mutation: trpc.assessment.assignReviewers.mutationOptions() })
  const { add, withdraw } = changesBetween(held, wanted)
  const changed = add.length + withdraw.length > 0
  const columns = options.reviewers.filter(({ personId }) => chosen.includes(personId))
  const locked = new Set(
    options.assignments.filter((pair) => pair.submitted).map((pair) => pairKey(pair.unitId, pair.reviewerId)),
  )

  function choose(people: readonly string[]): void {
    const stays = (key: PairKey) => locked.has(key) || people.includes(pairOf(key).reviewerId)
    setWanted(new Set([...wanted].filter(stays)))
    setChosen([...new Set([...people, ...[...locked].map((key) => pairOf(key).reviewerId)])])
  }

  return (
    <>
      <FailureNotice failure={change.failure} />
      <Sheet>
        <p>{t('reviewers.lead', { min: minReviews, count: options.conflictYears })}</p>
        <ReviewerPicker
          reviewers={options.reviewers}
          hint={t('reviewers.chooseHint')}
          values={chosen}
          onChange={choose}
        />
      </Sheet>
      <Sheet title={t('reviewers.draw.title')}>
        <p>{t('reviewers.draw.lead')}</p>
        <DrawForm
          {...{ options, wanted, minReviews }}
          reviewers={columns}
          onDraw={(next, drawnWith) => {
            setWanted(next)
            setSeed(drawnWith)
          }}
        />
      </Sheet>
      <Sheet title={t('reviewers.grid')} flush={columns.length > 0}>
        {columns.length === 0 ? (
          <StateView kind="noData" title={t('reviewers.nobody')} />
        ) : (
          <ReviewGrid
            units={options.units}
            reviewers={columns}
            wanted={wanted}
            held={held}
            locked={locked}
            minReviews={minReviews}
            onChange={setWanted}
          />
        )}
      </Sheet>
      <SubmitBar
        label={t('reviewers.save')}
        pending={change.pending}
        waiting={change.waiting}
        status={
          changed ? t('reviewers.changed', { add: add.length, withdraw: withdraw.length }) : t('reviewers.unchanged')
        }
        onSubmit={() => {
          if (changed)
            void change.submit({
              ...{ districtId, assessmentId, seed },
              ...{ add: add.map(pairOf), withdraw: withdraw.map(pairOf) },
            })
        }}
      />
    </>
  )
}
