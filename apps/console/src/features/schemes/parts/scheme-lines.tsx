import {
  type Category,
  countsInFullMark,
  type Criterion,
  describeRuleOf,
  type Finding,
  type Scheme,
} from '@jianjia/domain/scheme'
import { describeClause, workedExamples } from '@jianjia/domain/scoring'
import type { ReactNode } from 'react'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Part } from '../frame/parts.ts'
import { useText } from '../text.ts'
import { FindingList } from './finding-list.tsx'
import { type FindingsByPlace, findingsByPlace } from './finding-place.ts'
import { differs, markOf, sumOf } from './full-mark.ts'
import { LevelLines } from './level-lines.tsx'
import classes from './scheme-lines.module.css'
import { Total } from './scheme-summary.tsx'
import { useSchemeWords } from './use-scheme-words.ts'

export interface SchemeLinesProps {
  readonly scheme: Scheme
  readonly findings: readonly Finding[]
  /** What can be done with the lines, where they are being written. */
  readonly acts?: SchemeActs
}

export interface SchemeActs {
  /** Below a line; `own` are the lines of its category. */
  readonly line: (item: Criterion, own: readonly Criterion[]) => ReactNode
  /** At the end of a category; undefined stands for the lines of none. */
  readonly category: (category: Category | undefined, own: readonly Criterion[]) => ReactNode
  /** Behind the last category. */
  readonly more: ReactNode
  /** At a part that belongs to the whole. */
  readonly part: (part: Part) => ReactNode
  /** Behind the conditions and extras. */
  readonly conditions: ReactNode
}

/** All that a scheme says: its lines by category in words, then levels and places; findings beside what they are about. */
export function SchemeLines({ scheme, findings, acts }: SchemeLinesProps) {
  const { t } = useText()
  const { categories = [], items } = scheme
  const at = findingsByPlace(scheme, findings)
  const outside = items.filter((item) => !categories.some((category) => category.id === item.category))
  // Conditions and extras have no full mark: they are no lines that a category lacks.
  const beside = categories.length === 0 ? [] : outside.filter((item) => !countsInFullMark(item))
  const loose = outside.filter((item) => !beside.includes(item))
  return (
    <>
      {categories.map((category) => {
        const { id, name, points } = category
        const own = items.filter((item) => item.category === id)
        const total = sumOf(scheme, own)
        return (
          <div key={id} id={`category-${id}`} className={classes['place']}>
            <Sheet
              title={name}
              aside={<Total points={total} printed={differs(points, total) ? points : undefined} />}
              flush
            >
              <Lines scheme={scheme} items={own} at={at} about={at(`category-${id}`)} acts={acts} />
              {acts?.category(category, own)}
            </Sheet>
          </div>
        )
      })}
      {(loose.length > 0 || (acts !== undefined && categories.length === 0)) && (
        <Sheet title={t(categories.length > 0 ? 'uncategorised' : 'lines')} flush>
          <Lines scheme={scheme} items={loose} at={at} about={[]} acts={acts} />
          {acts?.category(undefined, loose)}
        </Sheet>
      )}
      {acts?.more}
      {(beside.length > 0 || acts !== undefined) && (
        <Sheet title={t('condition.title')} flush>
          <Lines scheme={scheme} items={beside} at={at} about={[]} acts={acts} />
          {beside.length === 0 && <p className={classes['empty']}>{t('condition.none')}</p>}
          {acts?.conditions}
        </Sheet>
      )}
      <LevelLines scheme={scheme} at={at} act={acts?.part} />
    </>
  )
}

interface LinesProps {
  readonly scheme: Scheme
  readonly items: readonly Criterion[]
  readonly at: FindingsByPlace
  /** What is said about the category itself. */
  readonly about: readonly Finding[]
  readonly acts: SchemeActs | undefined
}

function Lines({ scheme, items, at, about, acts }: LinesProps) {
  if (items.length === 0 && about.length === 0) return null
  return (
    <ol className={classes['lines']}>
      {about.length > 0 && (
        <li className={classes['about']}>
          <FindingList findings={about} />
        </li>
      )}
      {items.map((item) => (
        <li key={item.id} id={`item-${item.id}`} className={classes['place']}>
          <Line scheme={scheme} item={item} />
          <FindingList findings={at(`item-${item.id}`)} />
          {acts?.line(item, items)}
        </li>
      ))}
    </ol>
  )
}

function Line({ scheme, item }: { readonly scheme: Scheme; readonly item: Criterion }) {
  const { t, language } = useText()
  const words = useSchemeWords()
  const segmentName = useSegmentName()
  const itemName = (id: string) => scheme.items.find((other) => other.id === id)?.name ?? id
  return (
    <div className={classes['line']}>
      <div>
        <h3 className={classes['name']}>{item.name}</h3>
        {item.standard && <p className={classes['standard']}>{item.standard}</p>}
        <p className={classes['rule']}>{describeRuleOf(item, language, { itemName, segmentName })}</p>
        <p className={classes['source']}>{words.source(item)}</p>
        <Examples item={item} />
      </div>
      {countsInFullMark(item) && (
        <span className={classes['points']}>{t('line.points', { points: markOf(item.points) })}</span>
      )}
    </div>
  )
}

/** What a line that reads reports would give, so that its author sees the rule at work. */
function Examples({ item }: { readonly item: Criterion }) {
  const { t, language } = useText()
  const examples = workedExamples(item)
  if (examples.length === 0) return null
  return (
    <ul className={classes['examples']} aria-label={t('line.examples')}>
      {examples.map(({ fact, clause, points, full }) => (
        <li key={JSON.stringify(fact)}>
          {t('line.example', { how: describeClause(clause, language), points: points ?? '—', full })}
        </li>
      ))}
    </ul>
  )
}
