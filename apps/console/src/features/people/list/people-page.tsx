import { can, holdsAnywhere } from '@jianjia/domain/policy'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { ActiveFilter } from '../../../ui/table/filter-chips.tsx'
import { useWordsFilter } from '../../../ui/table/use-words-filter.ts'
import { AddPerson } from '../person/add-person.tsx'
import { GivenAccount, type Given } from '../person/given-account.tsx'
import { PersonDrawer } from '../person/person-drawer.tsx'
import { useText } from '../text.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'

const route = getRouteApi('/signed-in/people')

export type Person = RouterOutputs['person']['list']['people'][number]

/** 人员与职务: who holds which post, and who can sign in. */
export function PeoplePage() {
  const { t } = useText()
  const { districtId, actor, rootUnitId } = usePlace()
  const words = useOrgWords()
  const { q, role, everybody, page, act } = route.useSearch()
  const navigate = route.useNavigate()
  const [given, setGiven] = useState<Given>()
  const [open, setOpen] = useState<string>()
  const asked = { ...(q && { words: q }), ...(role && { role }), ...(everybody && { everybody }) }
  const query = useQuery(
    trpc.person.list.queryOptions(
      { districtId, ...asked, ...(page && { page }) },
      { placeholderData: keepPreviousData },
    ),
  )
  const manages = holdsAnywhere(actor, 'person.manage')
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const givesAccounts = can(actor, 'account.reset', root).allowed
  const byWords = useWordsFilter(q)
  const filters: readonly ActiveFilter[] = [
    ...byWords,
    ...(role ? [{ names: ['role'] as const, label: `${t('role')} ${words.role(role)}` }] : []),
  ]
  const openForm = () => {
    setGiven(undefined)
    void navigate({ search: { act: 'add' } })
  }
  const add = manages && act === undefined && <Button onClick={openForm}>{t('add')}</Button>
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {givesAccounts && (
              <>
                <LinkButton to="/people/second-factor" variant="default">
                  {t('signInRule')}
                </LinkButton>
                <LinkButton to="/people/accounts" variant="default">
                  {t('manyAccounts')}
                </LinkButton>
              </>
            )}
            {add}
          </>
        }
      />
      {given && <GivenAccount given={given} onClose={() => setGiven(undefined)} onAnother={openForm} />}
      {manages && act === 'add' && (
        <AddPerson
          onDone={(answer) => {
            setGiven({ ...answer, why: 'added' })
            void navigate({ search: {} })
          }}
        />
      )}
      <PeopleFilters />
      <QueryView
        query={query}
        empty={{
          when: ({ people }) => people.length === 0 && filters.length === 0,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} action={add} />,
        }}
      >
        {({ people, total }) => (
          <>
            <PeopleTable {...{ people, total, filters, file: asked }} onOpen={manages ? setOpen : undefined} />
            <PersonDrawer
              person={people.find(({ personId }) => personId === open)}
              onClose={() => setOpen(undefined)}
              onGiven={(answer) => {
                setOpen(undefined)
                setGiven(answer)
              }}
            />
          </>
        )}
      </QueryView>
    </>
  )
}
