import { isCombined } from '@jianjia/domain/assessment'
import { assessedUnitColumns, isAssessedUnitShown } from '@jianjia/domain/list'
import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Figure } from '../../../ui/figure.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Batch } from '../../../ui/table/data-table.tsx'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import type { Column, Edit } from '../../../ui/table/column.ts'
import { useListed } from '../../../ui/table/use-listed.tsx'
import type { Assessment, UnitLine } from '../parts/assessment.ts'
import { ObligationTag, UnitStateTag } from '../parts/state-tags.tsx'
import { useText } from '../text.ts'
import classes from './progress.module.css'

const route = getRouteApi('/signed-in/assessments/$assessmentId')

interface UnitTableProps {
  readonly assessment: Assessment
  readonly onOpen: (figure: string) => void
  /** What whoever decides can do in it; nothing for all others. */
  readonly decides: Deciding | undefined
}

export interface Deciding {
  /** Takes units to the form that moves their day or lets them off. */
  readonly onAdjust: (unitIds: readonly string[]) => void
  /** Takes units to the choice of their reviewers. */
  readonly onAssign: (unitIds: readonly string[]) => void
  /** How a day is changed in its cell. */
  readonly due: Edit<UnitLine>
}

/** Every unit with its state in words; filter, order and page stand in the address. */
export function UnitTable({ assessment, onOpen, decides }: UnitTableProps) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useColumns({ assessment, onOpen, due: decides?.due })
  const words = { adjust: t('adjust.title'), assign: t('assign.act') }
  const batch = decides && deciding(words, decides)
  const shown = assessment.units.filter((unit) => isAssessedUnitShown(unit, search.show))
  const filters = [
    { value: 'all', label: t('detail.allUnits') },
    { value: 'open', label: t('detail.onlyOpen') },
    { value: 'late', label: t('detail.onlyLate') },
  ]
  return (
    <Sheet
      title={t('detail.units')}
      flush
      aside={
        <SegmentedControl
          aria-label={t('detail.filter')}
          data={filters}
          value={search.show ?? 'all'}
          onChange={(next) =>
            void navigate({
              search: (old) => ({
                ...old,
                page: undefined,
                show: next === 'open' || next === 'late' ? next : undefined,
              }),
            })
          }
        />
      }
    >
      <LocalTable
        label={t('detail.units')}
        list="assessment.units"
        filters={
          search.show === undefined
            ? []
            : [
                {
                  names: ['show'],
                  label: filters.find(({ value }) => value === search.show)?.label ?? '',
                  without: assessment.units.length,
                },
              ]
        }
        columns={columns}
        {...(batch && { batch })}
        rows={shown}
        idOf={(row) => row.unitId}
        file={{ assessmentId: assessment.assessmentId, ...(search.show && { show: search.show }) }}
        search={search}
        onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
      />
    </Sheet>
  )
}

/** Marked units go to a form together: all of them get the day or the reviewers, or none. */
function deciding(words: Readonly<Record<'adjust' | 'assign', string>>, decides: Deciding): Batch<UnitLine> {
  const idsOf = (units: readonly UnitLine[]) => units.map(({ unitId }) => unitId)
  return {
    nameOf: ({ name }) => name,
    acts: [
      {
        ...{ key: 'assign', label: words.assign },
        // Until the marks of a unit are combined its reviewers may be others.
        applies: (unit) => !isCombined(unit) && unit.exemptReason === null,
        open: (units) => decides.onAssign(idsOf(units)),
      },
      {
        ...{ key: 'adjust', label: words.adjust },
        applies: ({ state, exemptReason }) => state === 'open' && exemptReason === null,
        open: (units) => decides.onAdjust(idsOf(units)),
      },
    ],
  }
}

interface ColumnsProps extends Pick<UnitTableProps, 'assessment' | 'onOpen'> {
  readonly due: Edit<UnitLine> | undefined
}

function useColumns({ assessment, onOpen, due }: ColumnsProps): readonly Column<UnitLine>[] {
  const listed = useListed<UnitLine>()
  const { t } = useText()
  const figure = (what: 'answered' | 'contested' | 'reviews') => (row: UnitLine, said: string) =>
    said === '' ? (
      ''
    ) : (
      <Figure
        value={said}
        label={`${row.name} ${t(`detail.${what}`)}`}
        onOpen={() => onOpen(`${what}/${row.unitId}`)}
      />
    )
  return listed(assessedUnitColumns(assessment), {
    name: { card: 'title' },
    state: { card: 'field', dress: (row, said) => <StateOf unit={row} said={said} /> },
    dueOn: { card: 'field', ...(due && { edit: due }) },
    answered: { numeric: true, dress: figure('answered') },
    contested: { numeric: true, dress: figure('contested') },
    reviews: { numeric: true, card: 'field', dress: figure('reviews') },
  })
}

/** The state as a tag, and under it why the day was moved or lifted. */
function StateOf({ unit, said }: { readonly unit: UnitLine; readonly said: string }) {
  const { state, obligation, exemptReason } = unit
  const [, why] = said.split('\n')
  if (exemptReason !== null) return <span className={classes['note']}>{said}</span>
  return (
    <>
      {state === 'open' && obligation === 'missing' ? (
        <ObligationTag state="missing" />
      ) : (
        <UnitStateTag state={state} />
      )}
      {why && <span className={classes['note']}>{why}</span>}
    </>
  )
}
