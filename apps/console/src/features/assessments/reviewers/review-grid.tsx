import { Checkbox } from '@mantine/core'
import { formatDay } from '../../../lib/format/day.ts'
import { StateTag } from '../../../ui/state-tag.tsx'
import type { ReviewerOptions } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './review-grid.module.css'
import { type PairKey, pairKey, pairOf } from './pairs.ts'

type Reviewer = ReviewerOptions['reviewers'][number]
type Unit = ReviewerOptions['units'][number]

interface ReviewGridProps {
  readonly units: readonly Unit[]
  readonly reviewers: readonly Reviewer[]
  readonly wanted: ReadonlySet<PairKey>
  /** Pairs that are saved. */
  readonly held: ReadonlySet<PairKey>
  /** Pairs whose marks are in. */
  readonly locked: ReadonlySet<PairKey>
  readonly minReviews: number
  readonly onChange: (wanted: ReadonlySet<PairKey>) => void
}

/** Units down, reviewers across. The own unit is hatched and cannot be ticked; it says why. */
export function ReviewGrid({ units, reviewers, wanted, held, locked, minReviews, onChange }: ReviewGridProps) {
  const { t } = useText()
  const set = (keys: readonly PairKey[], on: boolean) => {
    const next = new Set(wanted)
    for (const key of keys)
      if (on) next.add(key)
      else if (!locked.has(key)) next.delete(key)
    onChange(next)
  }
  const countOf = (fits: (pair: ReturnType<typeof pairOf>) => boolean) =>
    [...wanted].filter((key) => fits(pairOf(key))).length
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={t('reviewers.grid')}>
      <table className={classes['grid']}>
        <thead>
          <tr>
            <th scope="col">{t('reviewers.unit')}</th>
            {reviewers.map((reviewer) => {
              const open = units.filter((unit) => !reviewer.blocked.some((each) => each.unitId === unit.unitId))
              const keys = open.map((unit) => pairKey(unit.unitId, reviewer.personId))
              const count = countOf((pair) => pair.reviewerId === reviewer.personId)
              return (
                <th key={reviewer.personId} scope="col">
                  {reviewer.name}
                  <span className={classes['load']}>{t('reviewers.load', { count })}</span>
                  <Checkbox
                    size="md"
                    className={classes['all']}
                    label={t('reviewers.all')}
                    aria-label={t('reviewers.allUnits', { person: reviewer.name })}
                    checked={count > 0 && count === keys.length}
                    indeterminate={count > 0 && count < keys.length}
                    onChange={(event) => set(keys, event.currentTarget.checked)}
                  />
                </th>
              )
            })}
            <th scope="col">{t('reviewers.perUnit')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">{unit.name}</th>
              {reviewers.map((reviewer) => (
                <Cell
                  key={reviewer.personId}
                  unit={unit}
                  reviewer={reviewer}
                  added={!held.has(pairKey(unit.unitId, reviewer.personId))}
                  checked={wanted.has(pairKey(unit.unitId, reviewer.personId))}
                  locked={locked.has(pairKey(unit.unitId, reviewer.personId))}
                  onChange={(on) => set([pairKey(unit.unitId, reviewer.personId)], on)}
                />
              ))}
              <td>
                <Enough count={countOf((pair) => pair.unitId === unit.unitId)} minReviews={minReviews} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly unit: Unit
  readonly reviewer: Reviewer
  readonly checked: boolean
  /** Ticked now and not saved yet. */
  readonly added: boolean
  readonly locked: boolean
  readonly onChange: (on: boolean) => void
}

function Cell({ unit, reviewer, checked, added, locked, onChange }: CellProps) {
  const { t, language } = useText()
  const names = { person: reviewer.name, unit: unit.name }
  const blocked = reviewer.blocked.find((each) => each.unitId === unit.unitId)
  if (blocked) {
    const { why, lastDay } = blocked
    const day = lastDay === null ? '' : formatDay(lastDay, language)
    const reason = t(`reviewers.${why}Of`, { ...names, day })
    return (
      <td data-own title={reason}>
        {t(`reviewers.${why}`)}
        <span className="visually-hidden">{reason}</span>
      </td>
    )
  }
  return (
    <td data-added={(checked && added) || undefined}>
      <Checkbox
        size="md"
        className={classes['tick']}
        aria-label={t('reviewers.cell', names)}
        checked={checked}
        disabled={locked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {locked && <span className={classes['load']}>{t('reviewers.submitted')}</span>}
    </td>
  )
}

function Enough({ count, minReviews }: { readonly count: number; readonly minReviews: number }) {
  const { t } = useText()
  if (count >= minReviews) return <StateTag tone="done">{`${count} · ${t('reviewers.enough')}`}</StateTag>
  return <StateTag tone="attention">{`${count} · ${t('reviewers.notEnough', { count: minReviews - count })}`}</StateTag>
}
