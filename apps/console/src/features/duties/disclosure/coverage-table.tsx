import { getRouteApi, Link } from '@tanstack/react-router'
import { useText } from '../text.ts'
import { CoverageStateTag } from './coverage-state.tsx'
import classes from './disclosure.module.css'
import type { CoverageUnit, CoverageWord } from './use-coverage.ts'

const route = getRouteApi('/signed-in/duties/disclosure')

interface CoverageTableProps {
  readonly words: readonly CoverageWord[]
  readonly units: readonly CoverageUnit[]
}

/** Schools × what is to be made known; names and heads stay in sight when it is scrolled. */
export function CoverageTable({ words, units }: CoverageTableProps) {
  const { t } = useText()
  const { start, end } = route.useSearch()
  const done = (at: number) => units.filter(({ cells }) => (cells[at]?.count ?? 0) > 0).length
  return (
    <section className={classes['scroll']} aria-label={t('disclosure.title')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('disclosure.mustHead')}</th>
            {words.map(({ word, heading, must }, at) => (
              <th key={word} scope="col">
                <div className={classes['head']}>
                  <strong>{word}</strong>
                  <span className={classes['note']}>
                    {[heading ?? '', must ? t('disclosure.mustWord') : ''].filter((part) => part !== '').join(' · ')}
                  </span>
                  <span className={classes['note']}>
                    {t('disclosure.unitsDone', { done: done(at), units: units.length })}
                  </span>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">
                <Link
                  className={classes['unit']}
                  to="/duties/disclosure/$unitId"
                  params={{ unitId: unit.unitId }}
                  search={{ start, end }}
                >
                  {unit.name}
                </Link>
              </th>
              <td>
                {unit.mustDone}/{unit.must}
              </td>
              {words.map(({ word }, at) => {
                const cell = unit.cells[at]
                if (cell === undefined) return <td key={word} />
                return (
                  <td key={word}>
                    {cell.count === 0 ? (
                      <CoverageStateTag state={cell.state} />
                    ) : (
                      <Link
                        className={classes['cell']}
                        to="/duties/disclosure/$unitId"
                        params={{ unitId: unit.unitId }}
                        search={{ start, end, word }}
                      >
                        <CoverageStateTag state={cell.state} />
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
