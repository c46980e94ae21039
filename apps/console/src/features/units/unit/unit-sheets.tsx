import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../lib/format/day.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import type { Unit } from './unit-page.tsx'
import classes from './unit.module.css'

interface SheetProps {
  readonly unit: Unit
}

export function FactsSheet({ unit }: SheetProps) {
  const { t, language } = useText()
  const words = useOrgWords()
  const stageName = useSegmentName()
  const { members, membersOn } = unit
  const counted = membersOn === null ? '' : t('unit.membersOn', { day: formatDay(membersOn, language) })
  const facts = [
    [t('unit.kind'), words.kind(unit.kind)],
    [t('unit.stage'), unit.stage === null ? null : stageName(unit.stage)],
    [t('unit.ownership'), unit.ownership === null ? null : words.ownership(unit.ownership)],
    [t('unit.zone'), unit.zone],
    [t('unit.members'), members === null ? null : [t('members', { count: members }), counted].join(' ')],
    [t('unit.code'), unit.code],
    [t('unit.opened'), formatDay(unit.openedOn, language)],
  ] as const
  return (
    <Sheet title={t('unit.facts')}>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? t('none')}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

/** Names and parents over time: nothing that was is overwritten. */
export function PeriodsSheet({ unit }: SheetProps) {
  const { t } = useText()
  const names = unit.names.map(({ name, from, to }) => ({ what: name, from, to }))
  const places = unit.places.map(({ parentName, from, to }) => ({ what: parentName, from, to }))
  return (
    <>
      <Sheet title={t('unit.names')}>
        <Periods rows={names} />
      </Sheet>
      {places.length > 0 && (
        <Sheet title={t('unit.places')}>
          <Periods rows={places} />
        </Sheet>
      )}
    </>
  )
}

interface Period {
  readonly what: string
  readonly from: string
  readonly to: string | null
}

function Periods({ rows }: { readonly rows: readonly Period[] }) {
  const { t, language } = useText()
  const day = (text: string) => formatDay(text, language)
  return (
    <ul className={classes['periods']}>
      {rows.map(({ what, from, to }) => (
        <li key={from}>
          <span>{what}</span>
          <span className={classes['when']}>
            {to === null ? t('unit.from', { day: day(from) }) : t('unit.fromTo', { from: day(from), to: day(to) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function PostsSheet({ unit, mayAdd }: SheetProps & { readonly mayAdd: boolean }) {
  const { t, language } = useText()
  const words = useOrgWords()
  if (unit.posts === null) return null
  const add = mayAdd && (
    <LinkButton to="/people" search={{ act: 'add', at: unit.unitId }} variant="default">
      {t('unit.addPerson')}
    </LinkButton>
  )
  return (
    <Sheet title={t('unit.posts')} aside={unit.posts.length > 0 && add}>
      {unit.posts.length === 0 ? (
        <StateView kind="noData" title={t('unit.noPosts')} text={t('unit.noPostsText')} action={add} />
      ) : (
        <ul className={classes['periods']}>
          {unit.posts.map(({ postId, personName, role, portfolio, from }) => (
            <li key={postId}>
              <span>
                {personName} · {[words.role(role), portfolio].filter((part) => part !== null).join(' · ')}
              </span>
              <span className={classes['when']}>{t('unit.from', { day: formatDay(from, language) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

export function ChildrenSheet({ unit }: SheetProps) {
  const { t } = useText()
  const words = useOrgWords()
  return (
    <Sheet title={t('unit.children')}>
      {unit.children.length === 0 ? (
        <p className={classes['empty']}>{t('unit.noChildren')}</p>
      ) : (
        <ul className={classes['periods']}>
          {unit.children.map(({ unitId, name, kind, members }) => (
            <li key={unitId}>
              <Link to="/units/$unitId" params={{ unitId }} className={classes['child']}>
                {name}
              </Link>
              <span className={classes['when']}>
                {[words.kind(kind), members === null ? null : t('members', { count: members })]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
