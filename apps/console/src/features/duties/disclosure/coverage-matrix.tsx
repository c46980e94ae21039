import { getRouteApi } from '@tanstack/react-router'
import { CellLink } from '../../../ui/table/cell-link.tsx'
import { MatrixGrid } from '../../../ui/table/matrix-grid.tsx'
import { useText } from '../text.ts'
import { CoverageStateTag } from './coverage-state.tsx'
import classes from './disclosure.module.css'
import type { CoverageUnit, CoverageWord } from './use-coverage.ts'

const route = getRouteApi('/signed-in/duties/disclosure')

interface CoverageMatrixProps {
  readonly words: readonly CoverageWord[]
  readonly units: readonly CoverageUnit[]
}

/** Schools × what is to be made known. A phone says per school how much of it is there and what is not. */
export function CoverageMatrix({ words, units }: CoverageMatrixProps) {
  const { t } = useText()
  const { start, end } = route.useSearch()
  return (
    <MatrixGrid
      label={t('disclosure.title')}
      corner={t('unit')}
      columns={[
        { key: 'must', name: t('disclosure.mustHead'), head: t('disclosure.mustHead'), wideOnly: true },
        ...words.map((word, at) => ({
          ...{ key: word.word, name: word.word, wideOnly: true },
          head: <WordHead word={word} done={units.filter((unit) => isDone(unit, at)).length} units={units.length} />,
        })),
      ]}
      rows={units.map((unit) => ({
        key: unit.unitId,
        head: (
          <CellLink
            className={classes['unit']}
            to="/duties/disclosure/$unitId"
            params={{ unitId: unit.unitId }}
            search={{ start, end }}
          >
            {unit.name}
          </CellLink>
        ),
        brief: <Brief unit={unit} />,
        cells: [
          `${unit.mustDone}/${unit.must}`,
          ...words.map(({ word }, at) => {
            const cell = unit.cells[at]
            if (cell === undefined) return null
            return cell.count === 0 ? (
              <CoverageStateTag key={word} state={cell.state} />
            ) : (
              <CellLink
                key={word}
                to="/duties/disclosure/$unitId"
                params={{ unitId: unit.unitId }}
                search={{ start, end, word }}
              >
                <CoverageStateTag state={cell.state} />
              </CellLink>
            )
          }),
        ],
      }))}
    />
  )
}

function isDone({ cells }: CoverageUnit, at: number): boolean {
  return (cells[at]?.count ?? 0) > 0
}

interface WordHeadProps {
  readonly word: CoverageWord
  readonly done: number
  readonly units: number
}

function WordHead({ word: { word, heading, must }, done, units }: WordHeadProps) {
  const { t } = useText()
  return (
    <div className={classes['head']}>
      <strong>{word}</strong>
      <span className={classes['note']}>
        {[heading ?? '', must ? t('disclosure.mustWord') : ''].filter((part) => part !== '').join(' · ')}
      </span>
      <span className={classes['note']}>{t('disclosure.unitsDone', { done, units })}</span>
    </div>
  )
}

function Brief({ unit }: { readonly unit: CoverageUnit }) {
  const { t } = useText()
  const of = (state: string) => unit.cells.filter((cell) => cell.state === state).length
  return (
    <>
      <p className={classes['brief']}>{t('disclosure.must', { done: unit.mustDone, must: unit.must })}</p>
      <p className={classes['note']}>
        {(['missed', 'late', 'due'] as const)
          .filter((state) => of(state) > 0)
          .map((state) => t('counts', { state: t(`disclosure.state.${state}`), count: of(state) }))
          .join(' · ')}
      </p>
    </>
  )
}
