import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useMatches, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../lib/api/trpc.ts'
import { usePageUnit } from '../../lib/session/page-unit.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { findsText, type PinyinKeys, pinyinKeys } from '../../lib/pinyin.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { useText } from '../text.ts'
import { BarPopover } from './bar-popover.tsx'
import classes from './unit-trail.module.css'

interface Named {
  readonly unitId: string
  readonly name: string
}

/**
 * District, school, group: where the unit of the page stands, and from each of them to its neighbours with two presses.
 * A page that says its unit in the address stays the same page of the other unit; any other leads to the unit itself.
 */
export function UnitTrail() {
  const { districtId } = usePlace()
  const addressed = useParams({ strict: false, select: (params) => ('unitId' in params ? params.unitId : undefined) })
  const told = usePageUnit()
  const unitId = addressed ?? told
  const { data } = useQuery(
    trpc.org.unit.queryOptions({ districtId, unitId: unitId ?? '' }, { enabled: unitId !== undefined, retry: false }),
  )
  const { t } = useText()
  if (unitId === undefined || data === undefined || data.unitId !== unitId) return null
  const way = [...data.trail, { unitId: data.unitId, name: data.name }]
  return (
    <nav className={classes['trail']} aria-label={t('units.trail')} data-print="no">
      <ol>
        {way.map((unit) => (
          <li key={unit.unitId}>
            <UnitLink unit={unit} isHere={unit.unitId === unitId} />
            <Neighbours unit={unit} known={unit.unitId === unitId ? data.siblings : undefined} />
          </li>
        ))}
        {data.children.length > 0 && (
          <li>
            <Jump label={t('units.below', { unit: data.name })} units={data.children} here={undefined} />
          </li>
        )}
      </ol>
    </nav>
  )
}

/** The same page of another unit, where the address says the unit. */
function useLinkTo(): (unitId: string) => { readonly to: string; readonly params: Record<string, string> } {
  const matches = useMatches()
  const last = matches.at(-1)
  const params = Object.fromEntries(
    Object.entries<unknown>(last?.params ?? {}).map(([name, value]) => [name, String(value)]),
  )
  const isSame = 'unitId' in params
  const to = isSame ? (last?.fullPath ?? '/units/$unitId') : '/units/$unitId'
  return (unitId) => ({ to, params: isSame ? { ...params, unitId } : { unitId } })
}

function UnitLink({ unit: { unitId, name }, isHere }: { readonly unit: Named; readonly isHere: boolean }) {
  return (
    <Link to="/units/$unitId" params={{ unitId }} aria-current={isHere ? 'true' : undefined}>
      {name}
    </Link>
  )
}

/** Those under the same parent; asked for when they are wanted. */
function Neighbours({ unit, known }: { readonly unit: Named; readonly known: readonly Named[] | undefined }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [wanted, setWanted] = useState(false)
  const { data } = useQuery(
    trpc.org.unit.queryOptions(
      { districtId, unitId: unit.unitId },
      { enabled: wanted && known === undefined, retry: false },
    ),
  )
  const units = known ?? data?.siblings
  if (units !== undefined && units.length < 2) return null
  return (
    <span onPointerEnter={() => setWanted(true)} onFocus={() => setWanted(true)}>
      <Jump label={t('units.beside', { unit: unit.name })} units={units ?? []} here={unit.unitId} />
    </span>
  )
}

const SEARCHED_FROM = 9

interface JumpProps {
  readonly label: string
  readonly units: readonly Named[]
  readonly here: string | undefined
}

function Jump({ label, units, here }: JumpProps) {
  return (
    <BarPopover
      label={label}
      side="start"
      target={(bound) => (
        <UnstyledButton className={classes['jump']} aria-label={label} {...bound}>
          <IconChevronDown size={16} aria-hidden="true" />
        </UnstyledButton>
      )}
    >
      {(close) => <JumpList units={units} here={here} onChosen={close} />}
    </BarPopover>
  )
}

function JumpList({ units, here, onChosen }: Omit<JumpProps, 'label'> & { readonly onChosen: () => void }) {
  const { t } = useText()
  const linkTo = useLinkTo()
  const [words, setWords] = useState('')
  const [keys, setKeys] = useState<Map<string, PinyinKeys>>()
  const search = (typed: string | undefined) => {
    setWords(typed ?? '')
    if (/[a-z]/i.test(typed ?? '') && keys === undefined)
      void pinyinKeys(units.map(({ name }) => name))
        .then(setKeys)
        .catch(() => undefined)
  }
  const shown = units.filter(({ name }) => findsText(words, name, keys?.get(name)))
  return (
    <>
      {units.length >= SEARCHED_FROM && (
        <div className={classes['search']}>
          <SearchField label={t('units.search')} value={words} onSearch={search} />
        </div>
      )}
      <ul className={classes['list']}>
        {shown.map(({ unitId, name }) => (
          <li key={unitId}>
            <Link {...linkTo(unitId)} onClick={onChosen} aria-current={unitId === here ? 'true' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={classes['none']}>{t('units.none')}</p>}
    </>
  )
}
