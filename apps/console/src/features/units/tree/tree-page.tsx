import { fittingUnits, isUnitFilter } from '@jianjia/domain/list'
import { can, holdsAnywhere } from '@jianjia/domain/policy'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { FileButtons } from '../../../ui/table/file-buttons.tsx'
import { useText } from '../text.ts'
import { DrillList } from './drill-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import type { UnitNode } from './shown-nodes.ts'
import classes from './tree.module.css'
import { TreeTable } from './tree-table.tsx'

const route = getRouteApi('/signed-in/units')

/** 单位: the tree of today, found by characters, pinyin and initials; on a phone one level at a time. */
export function TreePage() {
  const { t } = useText()
  const { districtId, rootUnitId, actor, post } = usePlace()
  const search = route.useSearch()
  const query = useQuery(trpc.org.tree.queryOptions({ districtId }))
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const manages = can(actor, 'org.manage', root).allowed
  const { unitId, unitPath, unitKind } = post
  const holdsRoster = can(actor, 'roster.read', { unitId, unitPath, unitKind }).allowed
  const onlyRoot = (query.data?.nodes.length ?? 0) <= 1
  const actions = (
    <>
      <FileButtons list="org.tree" file={{ q: search.q, kind: search.kind, stage: search.stage }} />
      {holdsRoster && (
        <LinkButton to="/roster" variant="default">
          {t('toRoster')}
        </LinkButton>
      )}
      {holdsAnywhere(actor, 'person.read') && (
        <LinkButton to="/people" variant="default">
          {t('toPeople')}
        </LinkButton>
      )}
      {manages && (
        <LinkButton to="/units/import" variant={onlyRoot ? 'default' : 'filled'}>
          {t('import')}
        </LinkButton>
      )}
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={onlyRoot ? undefined : actions} />
      <QueryView
        query={query}
        lines={8}
        empty={{ when: ({ nodes }) => nodes.length <= 1 && manages, show: <FirstStep /> }}
      >
        {({ nodes }) => (
          <>
            {manages && <NextStep nodes={nodes} />}
            <FilterBar />
            <Found nodes={nodes} search={search} />
          </>
        )}
      </QueryView>
    </>
  )
}

interface FoundProps {
  readonly nodes: readonly UnitNode[]
  readonly search: ReturnType<typeof route.useSearch>
}

function Found({ nodes, search }: FoundProps) {
  const { t } = useText()
  const navigate = route.useNavigate()
  const narrow = useMediaQuery('(max-width: 37.5em)', undefined, { getInitialValueInEffect: false })
  const filtered = isUnitFilter(search)
  const fitting = fittingUnits(nodes, search)
  const clear = (
    <Button variant="default" onClick={() => void navigate({ search: {} })}>
      {t('clear')}
    </Button>
  )
  return (
    <>
      <p className={classes['count']} role="status">
        {filtered ? t('found', { count: fitting.length }) : t('total', { count: nodes.length })}
      </p>
      {fitting.length === 0 ? (
        <StateView kind="nothingFound" title={t('nothing')} text={t('nothingText')} action={clear} />
      ) : narrow ? (
        <DrillList nodes={nodes} filter={search} at={search.at} />
      ) : (
        <TreeTable nodes={nodes} filter={search} />
      )}
    </>
  )
}

/** A fresh installation: the way from nothing to a tree with people in it. */
function FirstStep() {
  const { t, language } = useText()
  return (
    <StateView
      kind="noData"
      title={t('first.title')}
      text={[t('first.text'), t('first.afterwards')].join(language === 'en' ? ' ' : '')}
      action={<LinkButton to="/units/import">{t('first.step')}</LinkButton>}
    />
  )
}

/** After the import: people, as long as nobody leads anything. */
function NextStep({ nodes }: { readonly nodes: readonly UnitNode[] }) {
  const { t } = useText()
  if (nodes.some(({ chairs }) => chairs.length > 0)) return null
  return (
    <Notice title={t('next.title')}>
      <p>{t('next.text')}</p>
      <LinkButton to="/people" search={{ act: 'add' }} mt="xs">
        {t('people')}
      </LinkButton>
    </Notice>
  )
}
