import { getRouteApi, Link } from '@tanstack/react-router'
import { Sheet } from '../../ui/sheet.tsx'
import { NUMBERS, type Overview, PARTS } from './overview.ts'
import classes from './overview.module.css'
import { useText } from './text.ts'
import { useOwedName } from './use-owed-name.ts'

const route = getRouteApi('/signed-in/overview')

/** How far each thing owed is: a bar with its numbers in words, or the same numbers as a table. */
export function ProgressBars({ columns }: Pick<Overview, 'columns'>) {
  const { t } = useText()
  const { chart } = route.useSearch()
  const isTable = chart === 'table'
  return (
    <div className={classes['chart']}>
      <Sheet
        title={t('chart.title')}
        aside={
          <Link
            className={classes['turn']}
            data-print="no"
            from="/overview"
            to="/overview"
            search={(old) => ({ ...old, chart: isTable ? undefined : ('table' as const) })}
            replace
            resetScroll={false}
          >
            {t(isTable ? 'chart.asChart' : 'chart.asTable')}
          </Link>
        }
      >
        {isTable ? <Numbers columns={columns} /> : <Bars columns={columns} />}
      </Sheet>
    </div>
  )
}

function Bars({ columns }: Pick<Overview, 'columns'>) {
  const { t } = useText()
  const nameOf = useOwedName()
  return (
    <ul className={classes['bars']}>
      {columns.map((owed) => {
        const told = PARTS.filter((part) => owed.numbers[part] > 0)
        const words = told.map((part) => `${t(`numbers.${part}`)} ${owed.numbers[part]}`).join(' · ')
        return (
          <li key={owed.subjectId}>
            <span>{nameOf(owed)}</span>
            <span
              className={classes['bar']}
              role="img"
              aria-label={t('chart.bar', { name: nameOf(owed), numbers: words })}
            >
              {told.map((part) => (
                <span key={part} data-part={part} style={{ flexGrow: owed.numbers[part] }} />
              ))}
            </span>
            <span className={classes['small']}>{words}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Numbers({ columns }: Pick<Overview, 'columns'>) {
  const { t } = useText()
  const nameOf = useOwedName()
  return (
    <table className={classes['plain']}>
      <thead>
        <tr>
          <th scope="col">{t('chart.item')}</th>
          {NUMBERS.map((name) => (
            <th key={name} scope="col" data-numeric>
              {t(`numbers.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((owed) => (
          <tr key={owed.subjectId}>
            <th scope="row">{nameOf(owed)}</th>
            {NUMBERS.map((name) => (
              <td key={name} data-numeric data-title={t(`numbers.${name}`)}>
                {owed.numbers[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
