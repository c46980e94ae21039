import { compare, exact, sum, toText, ZERO } from '@jianjia/domain/kernel'
import { type Criterion, describeRule, type Finding, type Points, type Scheme } from '@jianjia/domain/scheme'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { FindingList } from './finding-list.tsx'
import classes from './scheme-lines.module.css'

/** Every line of the scheme with its sentence, who owns the datum, and what the linter says about it, category by category. */
export function SchemeLines({ scheme, findings }: { readonly scheme: Scheme; readonly findings: readonly Finding[] }) {
  const { t } = useText()
  const categories = scheme.categories ?? []
  const groups = [
    ...categories.map(({ id, name, points }) => ({ id, name, printed: points })),
    { id: undefined, name: t('whole'), printed: undefined },
  ]
  return groups.map(({ id, name, printed }) => {
    const items = scheme.items.flatMap((item, index) => (item.category === id ? [{ item, index }] : []))
    if (items.length === 0) return null
    const total = toText(sum(items.map(({ item }) => largest(item.points))))
    return (
      <Sheet key={name} title={name} aside={<CategoryTotal total={total} printed={printed} />} flush>
        <ol className={classes['lines']}>
          {items.map(({ item, index }) => (
            <li key={item.id}>
              <Line item={item} />
              <FindingList findings={findings.filter((finding) => isAbout(finding, index))} />
            </li>
          ))}
        </ol>
      </Sheet>
    )
  })
}

function CategoryTotal({ total, printed }: { readonly total: string; readonly printed: string | undefined }) {
  const { t } = useText()
  const differs = printed !== undefined && compare(exact(printed), exact(total)) !== 0
  return (
    <span className={classes['total']} data-differs={differs || undefined}>
      {t('total', { points: total })}
      {differs && ` · ${t('totalPrinted', { points: printed })}`}
    </span>
  )
}

function Line({ item }: { readonly item: Criterion }) {
  const { t, language } = useText()
  const points = toText(largest(item.points))
  const source = item.source?.kind === 'measure' || item.source?.kind === 'obligation' ? 'records' : item.source?.kind
  return (
    <div className={classes['line']}>
      <div>
        <strong>{item.name}</strong>
        {item.standard && <p className={classes['standard']}>{item.standard}</p>}
        <p className={classes['rule']}>{describeRule(item.rule, language, { points: item.points })}</p>
        <p className={classes['source']}>
          {t(source === 'records' ? 'line.records' : source === 'districtEntry' ? 'line.district' : 'line.claim')}
          {(item.minEvidence ?? 0) > 0 && ` · ${t('line.evidence', { count: item.minEvidence ?? 0 })}`}
        </p>
      </div>
      <span className={classes['points']}>{t('line.points', { points })}</span>
    </div>
  )
}

function isAbout(finding: Finding, index: number): boolean {
  return finding.path === `items[${index}]` || finding.path.startsWith(`items[${index}].`)
}

/** Of a line whose full mark differs by segment, the largest. */
function largest(points: Points) {
  const all = typeof points === 'string' ? [points] : Object.values(points)
  return all.map((text) => exact(text)).reduce((a, b) => (compare(a, b) >= 0 ? a : b), ZERO)
}
