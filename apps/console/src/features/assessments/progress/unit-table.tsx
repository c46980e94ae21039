import { assessedUnitColumns, isAssessedUnitShown } from '@jianjia/domain/list'
import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Figure } from '../../../ui/figure.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Batch } from '../../../ui/table/data-table.tsx'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { useListed } from '../../../ui/table/use-listed.tsx'
import type { Assessment, UnitLine } from '../parts/assessment.ts'
import { ObligationTag, UnitStateTag } from '../parts/state-tags.tsx'
import { useText } from '../text.ts'
import classes from './progress.module.css'

const route = getRouteApi('/signed-in/assessments/$assessmentId')

interface UnitTableProps {
  readonly assessment: Assessment
  readonly onOpen: (figure: string) => void
  /** Takes units to the form that moves their day or lets them off; nothing for whoever may not. */
  readonly onAdjust: ((unitIds: readonly string[]) => void) | undefined
}

/** Every unit with its state in words; filter, order and page stand in the address. */
export function UnitTable({ assessment, onOpen, onAdjust }: UnitTableProps) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useColumns({ assessment, onOpen })
  const batch = onAdjust && adjusting(t('adjust.title'), onAdjust)
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

/** Units that have not handed in go to the form together: all of them get the day, or none. */
function adjusting(label: string, onAdjust: (unitIds: readonly string[]) => void): Batch<UnitLine> {
  return {
    nameOf: ({ name }) => name,
    acts: [
      {
        ...{ key: 'adjust', label },
        applies: ({ state, exemptReason }) => state === 'open' && exemptReason === null,
        open: (units) => onAdjust(units.map(({ unitId }) => unitId)),
      },
    ],
  }
}

function useColumns({ assessment, onOpen }: Omit<UnitTableProps, 'onAdjust'>): readonly Column<UnitLine>[] {
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
    dueOn: { card: 'field' },
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
