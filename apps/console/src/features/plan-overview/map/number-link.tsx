import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CellLink } from '../../../ui/table/cell-link.tsx'
import { useText } from '../text.ts'
import { type MONTHS, type NumberName, type Numbers, OUTCOMES, type Row } from './map.ts'
import classes from './map.module.css'

export interface OpenedNumber {
  readonly row?: Row | undefined
  readonly month?: (typeof MONTHS)[number] | undefined
  readonly open: 'all' | NumberName
}

interface OpensProps {
  readonly number: OpenedNumber
  /** Where what is seen does not say enough to those who hear it. */
  readonly label?: string
  readonly children: ReactNode
}

/** A number of the map that opens to what it counts. */
export function Opens({ number: { row, month, open }, label, children }: OpensProps) {
  return (
    <Link
      {...(label !== undefined && { 'aria-label': label })}
      from="/plans/overview"
      to="/plans/overview"
      search={(old) => ({ ...old, open, unit: row?.unitId, own: row?.span === 'own' || undefined, month })}
    >
      {children}
    </Link>
  )
}

/** What a row is called; what a level promised by itself is told from the level. */
export function useRowName(): (row: Row) => string {
  const { t } = useText()
  return ({ name, span }) => (span === 'own' ? t('own', { name }) : name)
}

interface CellProps {
  readonly numbers: Numbers | null
  /** Absent = all that the map shows. */
  readonly row?: Row
  readonly month?: (typeof MONTHS)[number]
}

/** One place of the map: how much was promised, and in words what came of it. */
export function Cell({ numbers, row, month }: CellProps) {
  const { t } = useText()
  const rowName = useRowName()
  if (numbers === null) return null
  const when = month === undefined ? t('wholeYear') : t(`month.m${month}`)
  return (
    <CellLink
      className={classes['cell']}
      from="/plans/overview"
      to="/plans/overview"
      search={(old) => ({ ...old, open: 'all', unit: row?.unitId, own: row?.span === 'own' || undefined, month })}
    >
      <span className="visually-hidden">
        {t('cellOf', { unit: row === undefined ? t('all') : rowName(row), when })}
      </span>
      <strong>{numbers.promised}</strong>
      {OUTCOMES.map((name) =>
        numbers[name] > 0 ? (
          <span key={name} data-outcome={name}>
            <span className="visually-hidden">{t('comma')}</span>
            {t(`short.${name}`)} {numbers[name]}
          </span>
        ) : null,
      )}
    </CellLink>
  )
}
