import { can } from '@jianjia/domain/policy'
import { Button, Popover, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { type MouseEvent, useState } from 'react'
import { type RouterOutputs, server, trpc } from '../../lib/api/trpc.ts'
import { newKey } from '../../lib/change/new-key.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useText } from '../text.ts'
import { tellThrownAway } from '../thrown-away.tsx'
import classes from './saved-views.module.css'
import { sameSearch } from './same-search.ts'

type View = RouterOutputs['view']['list']['views'][number]

/** The kept views of this page, one press away, and the way to keep what is seen now. A view is an address. */
export function SavedViews() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { pathname, searchStr } = useLocation()
  const query = useQuery({ ...trpc.view.list.queryOptions({ districtId, page: pathname }), staleTime: 60_000 })
  const views = query.data?.views ?? []
  const { history } = useRouter()
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    history.push(event.currentTarget.getAttribute('href') ?? pathname)
  }
  const now = views.find(({ search }) => sameSearch(search, searchStr))
  if (views.length === 0 && searchStr === '') return null
  return (
    <nav className={classes['views']} aria-label={t('views.label')} data-print="no">
      {views.length > 0 && (
        <a
          className={classes['view']}
          href={pathname}
          onClick={go}
          aria-current={searchStr === '' ? 'page' : undefined}
        >
          {t('views.all')}
        </a>
      )}
      {views.map((view) => (
        <a
          key={`${view.mine} ${view.ownerName} ${view.name}`}
          className={classes['view']}
          href={`${pathname}${view.search}`}
          onClick={go}
          aria-current={view === now ? 'page' : undefined}
          title={view.mine ? undefined : t('views.by', { name: view.ownerName })}
        >
          {view.name}
          {view.shared && <span className={classes['note']}>{t('views.shared')}</span>}
        </a>
      ))}
      <KeepView now={now} page={pathname} search={searchStr} />
    </nav>
  )
}

interface KeepViewProps {
  readonly now: View | undefined
  readonly page: string
  readonly search: string
}

function KeepView({ now, page, search }: KeepViewProps) {
  const { t } = useText()
  const [opened, { toggle, close }] = useDisclosure(false)
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width={320}
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <button type="button" className={classes['view']} aria-expanded={opened} onClick={toggle}>
          {now ? t('views.manage') : t('views.keep')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={now ? t('views.manage') : t('views.keep')}>
        {opened && <ViewForm {...{ now, page, search }} onDone={close} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function ViewForm({ now, page, search, onDone }: KeepViewProps & { readonly onDone: () => void }) {
  const { t } = useText()
  const { districtId, actor, rootUnitId, today } = usePlace()
  const [name, setName] = useState(now?.name ?? '')
  const save = useChange({ mutation: trpc.view.save.mutationOptions(), onDone })
  const share = useChange({ mutation: trpc.view.share.mutationOptions(), onDone })
  const remove = useChange({
    mutation: trpc.view.remove.mutationOptions(),
    onDone: ({ binned }) => {
      onDone()
      if (binned !== null)
        tellThrownAway({
          ...{ name: now?.name ?? name, today },
          takeBack: () => server.view.restore.mutate({ districtId, key: newKey(), binned }),
        })
    },
  })
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const shares = can(actor, 'view.share', root).allowed
  const mine = now?.mine === true ? now : undefined
  const given = name.trim()
  const view = { districtId, page, search, name: given }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (given !== '') void save.submit({ ...view, ...(mine && { formerName: mine.name }) })
      }}
    >
      <TextInput
        label={t('views.name')}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FailureNotice failure={save.failure ?? share.failure ?? remove.failure} />
      <Button type="submit" loading={save.pending} disabled={given === ''}>
        {mine ? t('views.rename') : t('views.save')}
      </Button>
      {mine && (
        <>
          <Button
            variant="default"
            disabled={given === '' || given === mine.name}
            onClick={() => void save.submit(view)}
          >
            {t('views.copy')}
          </Button>
          {shares && (
            <Button
              variant="default"
              loading={share.pending}
              onClick={() => void share.submit({ districtId, page, name: mine.name, shared: !mine.shared })}
            >
              {mine.shared ? t('views.unshare') : t('views.share')}
            </Button>
          )}
          <Button
            variant="default"
            loading={remove.pending}
            onClick={() => void remove.submit({ districtId, page, name: mine.name })}
          >
            {t('views.remove')}
          </Button>
        </>
      )}
    </form>
  )
}
