import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { formatDay } from '../../../lib/format/day.ts'
import { Figure } from '../../../ui/figure.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import type { Column } from '../../../ui/table/column.ts'
import type { Assessment, UnitLine } from '../parts/assessment.ts'
import { useStageName } from '../parts/stage-name.ts'
import { ObligationTag, UnitStateTag } from '../parts/state-tags.tsx'
import { useText } from '../text.ts'
import { answeredOf, reviewsOf } from './progress-lineage.ts'
import classes from './progress.module.css'

const route = getRouteApi('/signed-in/assessments/$assessmentId')

interface UnitTableProps {
  readonly assessment: Assessment
  readonly onOpen: (figure: string) => void
}

/** Every unit with its state in words; filter, order and page stand in the address. */
export function UnitTable({ assessment, onOpen }: UnitTableProps) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useColumns({ assessment, onOpen })
  const shown = assessment.units.filter((unit) => isShown(unit, search.show))
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
        rows={shown}
        idOf={(row) => row.unitId}
        sortBy={{
          name: (row) => ({ text: row.name }),
          dueOn: (row) => ({ text: row.dueOn }),
          answered: (row) => ({ exact: `${row.answered}` }),
          reviews: (row) => ({ exact: `${row.reviewsIn}` }),
        }}
        search={search}
        onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
      />
    </Sheet>
  )
}

function isShown(unit: UnitLine, show: 'open' | 'late' | undefined): boolean {
  if (show === undefined) return true
  if (unit.exemptReason !== null) return false
  return show === 'late' ? unit.obligation === 'missing' : unit.state === 'open'
}

function useColumns({ assessment, onOpen }: UnitTableProps): readonly Column<UnitLine>[] {
  const { t, language } = useText()
  const stageName = useStageName()
  const figure = (row: UnitLine, what: 'answered' | 'contested' | 'reviews', value: string) => (
    <Figure value={value} label={`${row.name} ${t(`detail.${what}`)}`} onOpen={() => onOpen(`${what}/${row.unitId}`)} />
  )
  return [
    { key: 'name', title: t('detail.unit'), sortable: true, card: 'title', render: (row) => row.name },
    {
      key: 'segment',
      title: t('detail.segment'),
      render: (row) => (row.segment === null ? '' : stageName(row.segment)),
    },
    { key: 'state', title: t('detail.state'), card: 'field', render: (row) => <StateOf unit={row} /> },
    {
      key: 'dueOn',
      title: t('detail.dueOn'),
      sortable: true,
      card: 'field',
      render: (row) => (row.exemptReason === null ? formatDay(row.dueOn, language) : ''),
    },
    {
      key: 'answered',
      title: t('detail.answered'),
      numeric: true,
      sortable: true,
      render: (row) => (row.exemptReason === null ? figure(row, 'answered', answeredOf(assessment, row)) : ''),
    },
    {
      key: 'contested',
      title: t('detail.contested'),
      numeric: true,
      render: (row) => (row.contested > 0 ? figure(row, 'contested', `${row.contested}`) : ''),
    },
    {
      key: 'reviews',
      title: t('detail.reviews'),
      numeric: true,
      sortable: true,
      card: 'field',
      render: (row) => (row.exemptReason === null ? figure(row, 'reviews', reviewsOf(assessment, row)) : ''),
    },
    { key: 'receipt', title: t('detail.receipt'), render: (row) => row.receiptNo ?? '' },
  ]
}

function StateOf({ unit }: { readonly unit: UnitLine }) {
  const { t } = useText()
  const { state, obligation, exemptReason, adjustment } = unit
  if (exemptReason !== null)
    return <span className={classes['note']}>{t('detail.exemptWhy', { reason: exemptReason })}</span>
  const why =
    adjustment === null
      ? undefined
      : adjustment.kind === 'waiver'
        ? t('detail.waivedWhy', { reason: adjustment.reason })
        : t('detail.extended', { reason: adjustment.reason })
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
