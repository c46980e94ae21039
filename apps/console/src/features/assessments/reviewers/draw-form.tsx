import { MOST_SEED, type Proposal, proposeAssignments } from '@jianjia/domain/assessment'
import { PersonId, UnitId } from '@jianjia/domain/kernel'
import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { Notice } from '../../../ui/notice.tsx'
import type { ReviewerOptions } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import { type PairKey, pairKey, pairOf } from './pairs.ts'
import classes from './review-grid.module.css'
import { listSign } from '../../../lib/format/signs.ts'

interface DrawFormProps {
  readonly options: ReviewerOptions
  readonly reviewers: ReviewerOptions['reviewers']
  readonly wanted: ReadonlySet<PairKey>
  readonly minReviews: number
  readonly onDraw: (wanted: ReadonlySet<PairKey>, seed: number) => void
}

/** Draws the reviewers that are still missing, with a number by which the same draw can be made again. */
export function DrawForm({ options, reviewers, wanted, minReviews, onDraw }: DrawFormProps) {
  const { t, language } = useText()
  const [perUnit, setPerUnit] = useState<number | string>(minReviews)
  const [seed, setSeed] = useState<number | string>(() => anySeed())
  const [drawn, setDrawn] = useState<Proposal>()
  const isWhole = (value: number | string, most: number): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
  const ready = isWhole(perUnit, 20) && perUnit > 0 && isWhole(seed, MOST_SEED)
  const draw = () => {
    if (!ready) return
    const held = [...wanted].map(pairOf).map(branded)
    const proposal = proposeAssignments({
      ...{ units: options.units.map(({ unitId }) => unitId), held, perUnit, seed },
      reviewers: reviewers.map(({ personId, load }) => ({ personId, load: load + moreThanKept(personId) })),
      allows: ({ unitId, reviewerId }) => !isBlocked(reviewers, unitId, reviewerId),
    })
    setDrawn(proposal)
    onDraw(new Set([...wanted, ...proposal.add.map((pair) => pairKey(pair.unitId, pair.reviewerId))]), seed)
  }
  /** Pairs that are ticked and not saved yet count as well. */
  const moreThanKept = (personId: string) => {
    const ticked = [...wanted].filter((key) => pairOf(key).reviewerId === personId).length
    return ticked - options.assignments.filter(({ reviewerId }) => reviewerId === personId).length
  }
  const nameOf = (unitId: string) => options.units.find((unit) => unit.unitId === unitId)?.name ?? ''
  const separator = listSign(language)
  return (
    <div className={classes['draw']} data-print="no">
      <NumberInput
        label={t('reviewers.draw.perUnit')}
        min={1}
        max={20}
        hideControls
        allowDecimal={false}
        value={perUnit}
        onChange={setPerUnit}
      />
      <NumberInput
        label={t('reviewers.draw.seed')}
        description={t('reviewers.draw.seedHint')}
        min={0}
        max={MOST_SEED}
        hideControls
        allowDecimal={false}
        value={seed}
        onChange={setSeed}
      />
      <Button variant="default" disabled={!ready || reviewers.length === 0} onClick={draw}>
        {t('reviewers.draw.act')}
      </Button>
      {drawn && (
        <Notice
          tone={drawn.short.length > 0 ? 'attention' : 'information'}
          title={
            drawn.add.length === 0
              ? t('reviewers.draw.nobody', { seed })
              : t('reviewers.draw.done', { count: drawn.add.length, seed })
          }
        >
          {drawn.short.length > 0 && (
            <p>
              {t('reviewers.draw.short', {
                names: drawn.short.map(({ unitId, missing }) => `${nameOf(unitId)} ${missing}`).join(separator),
              })}
            </p>
          )}
        </Notice>
      )}
    </div>
  )
}

function isBlocked(reviewers: ReviewerOptions['reviewers'], unitId: string, reviewerId: string): boolean {
  const reviewer = reviewers.find(({ personId }) => personId === reviewerId)
  return reviewer?.blocked.some((each) => each.unitId === unitId) ?? true
}

function branded({ unitId, reviewerId }: ReturnType<typeof pairOf>) {
  return { unitId: UnitId.parse(unitId), reviewerId: PersonId.parse(reviewerId) }
}

function anySeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (MOST_SEED + 1)
}
