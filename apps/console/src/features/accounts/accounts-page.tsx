import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useOrgWords } from '../../lib/org-words/use-org-words.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Picker } from '../../ui/picker/picker.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateView } from '../../ui/state-view.tsx'
import classes from './accounts.module.css'
import { ChoosePeople } from './choose-people.tsx'
import { Slips } from './slips.tsx'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/people/accounts')

export type Issued = RouterOutputs['account']['issueMany']

/** 批量开通账号: accounts for the people of a unit, and the slips to hand out. */
export function AccountsPage() {
  const { t } = useText()
  const { unit, alone = false } = route.useSearch()
  const [issued, setIssued] = useState<Issued>()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} trail={[{ label: t('people'), link: { to: '/people' } }]} />
      {issued ? (
        <Slips issued={issued} onDone={() => setIssued(undefined)} />
      ) : (
        <>
          <ChooseUnit />
          {unit === undefined ? (
            <StateView kind="noData" title={t('choose')} text={t('chooseText')} />
          ) : (
            <OfUnit key={`${unit} ${alone}`} unitId={unit} withBelow={!alone} onIssued={setIssued} />
          )}
        </>
      )}
    </>
  )
}

function ChooseUnit() {
  const { t } = useText()
  const words = useOrgWords()
  const { districtId } = usePlace()
  const { unit, alone = false } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(trpc.org.tree.queryOptions({ districtId }))
  return (
    <QueryView query={query}>
      {({ nodes }) => (
        <div className={classes['choice']}>
          <Picker
            label={t('unit')}
            options={nodes.map(({ unitId, name, kind }) => ({ value: unitId, label: name, hint: words.kind(kind) }))}
            value={unit ?? null}
            onChange={(value) => void navigate({ search: (old) => ({ ...old, unit: value ?? undefined }) })}
          />
          <Checkbox
            size="md"
            label={t('withBelow')}
            checked={!alone}
            onChange={(event) => {
              const isAlone = !event.currentTarget.checked
              void navigate({ search: (old) => ({ ...old, alone: isAlone || undefined }) })
            }}
          />
        </div>
      )}
    </QueryView>
  )
}

interface OfUnitProps {
  readonly unitId: string
  readonly withBelow: boolean
  readonly onIssued: (issued: Issued) => void
}

function OfUnit({ unitId, withBelow, onIssued }: OfUnitProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.account.previewMany.queryOptions({ districtId, unitId, withBelow }))
  return (
    <QueryView
      query={query}
      empty={{
        when: ({ people }) => people.length === 0,
        show: <StateView kind="noData" title={t('nobody')} text={t('nobodyText')} />,
      }}
    >
      {({ people }) => <ChoosePeople people={people} onIssued={onIssued} />}
    </QueryView>
  )
}
