import type { Scheme } from '@jianjia/domain/scheme'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { FindingList } from './finding-list.tsx'
import type { FindingsByPlace } from './finding-place.ts'
import classes from './scheme-lines.module.css'
import { useSchemeWords } from './use-scheme-words.ts'

export interface LevelLinesProps {
  readonly scheme: Scheme
  readonly at: FindingsByPlace
}

/** Who gives the marks, from which total a level is given, and how many places it has. */
export function LevelLines({ scheme, at }: LevelLinesProps) {
  const { t } = useText()
  const words = useSchemeWords()
  const { levels, prerequisites = [], quotas = [], raters = [], review } = scheme
  return (
    <>
      {(raters.length > 0 || review) && (
        <Sheet title={t('voices')} flush>
          <ul className={classes['lines']}>
            {raters.map((rater) => (
              <li key={rater.id}>{words.rater(rater)}</li>
            ))}
            {review && <li>{t('review', { count: review.minReviews })}</li>}
            {review?.maxSpreadPct !== undefined && <li>{t('spread', { pct: review.maxSpreadPct })}</li>}
          </ul>
        </Sheet>
      )}
      {levels.length > 0 && (
        <div id="levels" className={classes['place']}>
          <Sheet title={t('levels')} flush>
            <ul className={classes['lines']}>
              {levels.map((level) => (
                <li key={level.name}>{words.level(level, scheme)}</li>
              ))}
              {prerequisites.map((one) => (
                <li key={`${one.level} ${one.fact}`}>{words.prerequisite(one)}</li>
              ))}
              <FindingLine at={at} place="levels" />
            </ul>
          </Sheet>
        </div>
      )}
      {quotas.length > 0 && (
        <div id="quotas" className={classes['place']}>
          <Sheet title={t('quotas')} flush>
            <ul className={classes['lines']}>
              {quotas.map((quota) => (
                <li key={`${quota.level} ${quota.segment ?? ''}`}>{words.quota(quota)}</li>
              ))}
              <FindingLine at={at} place="quotas" />
            </ul>
          </Sheet>
        </div>
      )}
    </>
  )
}

function FindingLine({ at, place }: { readonly at: FindingsByPlace; readonly place: 'levels' | 'quotas' }) {
  const findings = at(place)
  if (findings.length === 0) return null
  return (
    <li>
      <FindingList findings={findings} />
    </li>
  )
}
