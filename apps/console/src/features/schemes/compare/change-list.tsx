import { type Bilingual, type ChangedPart, type SchemeChange, type Scheme, areComparable } from '@jianjia/domain/scheme'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import classes from './change-list.module.css'

const ORDER = ['totals', 'voices', 'level', 'quota', 'category', 'criterion'] as const satisfies readonly ChangedPart[]
const TONES = { added: 'done', removed: 'official', moved: 'idle', changed: 'active' } as const

export interface ChangeListProps {
  readonly changes: readonly SchemeChange[]
}

/** What differs between two schemes, in sentences, by what it is about. */
export function ChangeList({ changes }: ChangeListProps) {
  const { t, language } = useText()
  const word = (text: Bilingual) => (language === 'en' ? text.en : text.zh)
  return ORDER.map((about) => {
    const own = changes.filter((change) => change.about === about)
    if (own.length === 0) return null
    return (
      <Sheet key={about} title={t(`diff.group.${about}`)} flush>
        <ul className={classes['changes']}>
          {own.map((change) => (
            <li key={`${change.kind} ${change.id} ${change.text.zh}`} data-change={change.kind}>
              <StateTag tone={TONES[change.kind]}>{t(`diff.kind.${change.kind}`)}</StateTag>
              <div>
                <p>{word(change.text)}</p>
                {change.before && change.after && (
                  <>
                    <p className={classes['before']}>{t('diff.before', { text: word(change.before) })}</p>
                    <p className={classes['after']}>{t('diff.after', { text: word(change.after) })}</p>
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Sheet>
    )
  })
}

export interface ComparedProps {
  readonly before: Scheme
  readonly after: Scheme
  readonly count: number
}

/** How many differences there are, and whether marks by the two may stand side by side. */
export function Compared({ before, after, count }: ComparedProps) {
  const { t } = useText()
  if (count === 0) return <p>{t('diff.same')}</p>
  return (
    <p data-compared>
      <strong>{t('diff.count', { count })}</strong>{' '}
      {t(areComparable(before, after) ? 'diff.comparable' : 'diff.notComparable')}
    </p>
  )
}
