import { canBeTried } from '@jianjia/domain/assessment'
import type { Criterion } from '@jianjia/domain/scheme'
import { Button } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './criterion.module.css'

/** What the line would give today, by what is on record: asked for by pressing, since it reads the whole district. */
export function TryOut({ criterion }: { readonly criterion: Criterion | undefined }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const [tried, setTried] = useState<ReturnType<typeof triedOf>>()
  const now = criterion && canBeTried(criterion) ? triedOf(criterion) : undefined
  const query = useQuery(
    trpc.scheme.tryCriterion.queryOptions(tried === undefined ? skipToken : { districtId, criterion: tried }),
  )
  if (now === undefined) return null
  const isCurrent = JSON.stringify(now) === JSON.stringify(tried)
  return (
    <Sheet title={t('try.title')}>
      <div className={classes['stack']}>
        <p className={classes['soft']}>{t('try.lead')}</p>
        {!isCurrent && (
          <Button variant="default" onClick={() => setTried(now)}>
            {t(tried === undefined ? 'try.act' : 'try.again')}
          </Button>
        )}
        {isCurrent && (
          <QueryView query={query} lines={4}>
            {(answer) =>
              answer !== null && (
                <div data-tried>
                  <p>
                    {t('try.days', { from: formatDay(answer.from, language), to: formatDay(answer.to, language) })}{' '}
                    {t('try.sum', { units: answer.units, whole: answer.whole, none: answer.none })}
                  </p>
                  <table className={classes['tried']}>
                    <thead>
                      <tr>
                        <th scope="col">{t('try.unit')}</th>
                        <th scope="col">{t('try.fact')}</th>
                        <th scope="col">{t('try.points')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {answer.shown.map(({ unitId, name, fact, points }) => (
                        <tr key={unitId}>
                          <th scope="row">{name}</th>
                          <td>{language === 'en' ? fact.en : fact.zh}</td>
                          <td>{points ?? '—'}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                  {answer.units > answer.shown.length && <p className={classes['soft']}>{t('try.some')}</p>}
                </div>
              )
            }
          </QueryView>
        )}
      </div>
    </Sheet>
  )
}

/** What of a line decides about its points. */
function triedOf({ points, rule, source, missing, emptyRatio, rounding, cohort }: Tried) {
  return {
    ...{ points, rule, missing, emptyRatio, rounding },
    ...(source && { source }),
    ...(cohort && { cohort }),
  }
}

type Tried = Pick<Criterion, 'points' | 'rule' | 'source' | 'missing' | 'emptyRatio' | 'rounding' | 'cohort'>
