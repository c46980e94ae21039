import { can } from '@jianjia/domain/policy'
import { getRouteApi, Link } from '@tanstack/react-router'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { PeriodPicker } from '../../../ui/period/period-picker.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { useText } from '../text.ts'
import { CoverageStateTag } from './coverage-state.tsx'
import { DisclosedRecords } from './disclosed-records.tsx'
import classes from './disclosure.module.css'
import { type Coverage, type CoverageUnit, useCoverage } from './use-coverage.ts'

const route = getRouteApi('/signed-in/duties/disclosure/$unitId')

/** What one school has made known in a period and what not yet; each opens to its records or to the form. */
export function UnitPage() {
  const { t } = useText()
  const { today, post } = usePlace()
  const { unitId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { period, query } = useCoverage(search)
  const unit = query.data?.units.find((each) => each.unitId === unitId)
  const { start, end } = search
  const above = { label: t('disclosure.title'), link: { to: '/duties/disclosure', search: { start, end } } } as const
  return (
    <>
      <PageHeader
        title={unit === undefined ? t('disclosure.title') : t('disclosure.of', { unit: unit.name })}
        lead={t('disclosure.ownLead')}
        trail={post.unitId === unitId ? [{ label: t('title'), link: { to: '/duties' } }] : [above]}
      />
      <Sheet>
        <PeriodPicker
          today={today}
          period={period}
          onChange={(chosen) =>
            chosen !== null && void navigate({ search: (old) => ({ ...old, ...chosen }), replace: true })
          }
        />
      </Sheet>
      <div className={classes['gap']}>
        <QueryView query={query} lines={8}>
          {({ words }) =>
            unit === undefined ? <StateView kind="noRight" /> : <Words words={words} unit={unit} period={period} />
          }
        </QueryView>
      </div>
    </>
  )
}

interface WordsProps extends Pick<Coverage, 'words'> {
  readonly unit: CoverageUnit
  readonly period: ReturnType<typeof useCoverage>['period']
}

function Words({ words, unit, period }: WordsProps) {
  const { t, language } = useText()
  const { actor } = usePlace()
  const { start, end, word: opened } = route.useSearch()
  const own = actor.posts.find((post) => post.unitId === unit.unitId)
  const mayRecord = own !== undefined && can(actor, 'ledger.record', own).allowed
  const late = unit.cells.filter(({ state }) => state === 'late').length
  return (
    <>
      <StatRow>
        <Stat label={t('disclosure.mustHead')} value={`${unit.mustDone} / ${unit.must}`} />
        <Stat label={t('disclosure.state.late')} value={`${late}`} />
        {unit.unlisted > 0 && (
          <Stat label={t('disclosure.unlisted')} value={`${unit.unlisted}`} note={t('disclosure.unlistedNote')} />
        )}
      </StatRow>
      <Sheet flush>
        <ul className={classes['words']}>
          {words.map(({ word, heading, must }, at) => {
            const cell = unit.cells[at]
            if (cell === undefined) return null
            const isOpen = opened === word
            return (
              <li key={word}>
                <div>
                  <strong>{word}</strong>
                  <p className={classes['note']}>
                    {[heading ?? '', must ? t('disclosure.mustWord') : ''].filter((part) => part !== '').join(' · ')}
                  </p>
                </div>
                <CoverageStateTag state={cell.state} />
                {cell.count > 0 ? (
                  <Link
                    className={classes['cell']}
                    to="/duties/disclosure/$unitId"
                    params={{ unitId: unit.unitId }}
                    search={{ start, end, word: isOpen ? undefined : word }}
                    aria-expanded={isOpen}
                    replace
                    resetScroll={false}
                  >
                    {t('disclosure.records', {
                      count: cell.count,
                      day: cell.lastOn === null ? '' : formatDay(cell.lastOn, language),
                    })}
                  </Link>
                ) : mayRecord ? (
                  <LinkButton
                    variant="default"
                    size="compact-md"
                    to="/ledger/new"
                    search={{ kind: 'disclosure', word }}
                    aria-label={`${t('own.record')} ${word}`}
                  >
                    {t('own.record')}
                  </LinkButton>
                ) : (
                  <span />
                )}
                {isOpen && cell.count > 0 && <DisclosedRecords unitId={unit.unitId} word={word} period={period} />}
              </li>
            )
          })}
        </ul>
      </Sheet>
    </>
  )
}
