import { Button } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { ReviewerOptions } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './review-grid.module.css'
import type { AssignMarkedProps } from './assign-marked.tsx'
import { changesBetween, type PairKey, pairKey, pairOf, pairsFor } from './pairs.ts'
import { ReviewGrid } from './review-grid.tsx'
import { ReviewerPicker } from './reviewer-picker.tsx'

interface AssignMarkedFormProps extends AssignMarkedProps {
  readonly options: ReviewerOptions
}

/** Whoever is chosen is asked for every marked unit at once, but for the own ones; each cell can still be unticked. */
export function AssignMarkedForm({ assessment, unitIds, onClose, options }: AssignMarkedFormProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { assessmentId, minReviews } = assessment
  const units = options.units.filter(({ unitId }) => unitIds.includes(unitId))
  const held = new Set(options.assignments.map((pair) => pairKey(pair.unitId, pair.reviewerId)))
  const locked = new Set(
    options.assignments.filter(({ submitted }) => submitted).map((pair) => pairKey(pair.unitId, pair.reviewerId)),
  )
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [wanted, setWanted] = useState<ReadonlySet<PairKey>>(held)
  const [saved, setSaved] = useState<number>()
  const change = useChange({
    mutation: trpc.assessment.assignReviewers.mutationOptions(),
    onDone: ({ added }) => setSaved(added),
  })
  const reviewers = options.reviewers.filter(({ personId }) => chosen.includes(personId))
  const { add, withdraw } = changesBetween(held, wanted)
  const conflicts = reviewers.flatMap(({ name, blocked }) =>
    blocked.flatMap(({ unitId, why, lastDay }) => {
      const unit = units.find((each) => each.unitId === unitId)
      const day = lastDay === null ? '' : formatDay(lastDay, language)
      return unit ? [t(`reviewers.${why}Of`, { person: name, unit: unit.name, day })] : []
    }),
  )

  function choose(people: readonly string[]): void {
    const joined = options.reviewers.filter(({ personId }) => people.includes(personId) && !chosen.includes(personId))
    const gone = chosen.filter((personId) => !people.includes(personId))
    const stays = (key: PairKey) => held.has(key) || !gone.includes(pairOf(key).reviewerId)
    setChosen(people)
    setWanted(new Set([...[...wanted].filter(stays), ...pairsFor(units, joined)]))
  }

  if (saved !== undefined)
    return (
      <Notice tone="done" title={t('assign.done', { count: saved, units: units.length })}>
        <Button variant="default" onClick={onClose}>
          {t('assign.close')}
        </Button>
      </Notice>
    )
  return (
    <Sheet title={t('assign.title', { count: units.length })}>
      <div className={classes['stack']}>
        <p>{t('assign.lead', { min: minReviews, count: options.conflictYears })}</p>
        <FailureNotice failure={change.failure} />
        <ReviewerPicker reviewers={options.reviewers} values={chosen} onChange={choose} />
        {conflicts.length > 0 && (
          <Notice tone="attention" title={t('assign.conflicts', { count: conflicts.length })}>
            <ul>
              {conflicts.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Notice>
        )}
        {reviewers.length > 0 && (
          <ReviewGrid {...{ units, reviewers, wanted, held, locked, minReviews }} onChange={setWanted} />
        )}
      </div>
      <SubmitBar
        label={t('assign.submit', { count: add.length })}
        pending={change.pending}
        waiting={change.waiting}
        secondary={
          <Button variant="default" onClick={onClose}>
            {t('assign.cancel')}
          </Button>
        }
        status={
          add.length + withdraw.length > 0
            ? t('reviewers.changed', { add: add.length, withdraw: withdraw.length })
            : t('assign.nobody')
        }
        onSubmit={() => {
          if (add.length + withdraw.length > 0)
            void change.submit({
              ...{ districtId, assessmentId, seed: null },
              ...{ add: add.map(pairOf), withdraw: withdraw.map(pairOf) },
            })
        }}
      />
    </Sheet>
  )
}
