import { actsOfMember } from '@jianjia/domain/org'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useRosterUnit } from '../parts/use-roster-unit.ts'
import { useText } from '../text.ts'
import { ActForm } from './act-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import { MemberFacts } from './member-facts.tsx'
import { EventsSheet, PeriodsSheet } from './member-history.tsx'

export type Member = RouterOutputs['roster']['member']

const route = getRouteApi('/signed-in/roster/$personId')

/** One member: how he or she stands, what can be done next, and the days before. */
export function MemberPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { unitId } = useRosterUnit()
  const { personId } = route.useParams()
  const trail = useTrail()
  const query = useQuery(trpc.roster.member.queryOptions({ districtId, unitId, personId }))
  return (
    <>
      {query.data === undefined && <PageHeader title={t('member.title')} trail={trail} />}
      <QueryView query={query} lines={6}>
        {(member) => <MemberView key={member.personId} member={member} />}
      </QueryView>
    </>
  )
}

function useTrail() {
  const { t } = useText()
  return [{ label: t('title'), link: { to: '/roster' } as const }]
}

function MemberView({ member }: { readonly member: Member }) {
  const { t } = useText()
  const { act } = route.useSearch()
  const { keeps } = useRosterUnit()
  const trail = useTrail()
  const { personId, name, status } = member
  const acts = actsOfMember(status)
  const open = act === 'correct' ? act : acts.find((kind) => kind === act)
  const buttons = keeps && open === undefined && (
    <>
      {acts.map((kind) => (
        <LinkButton key={kind} to="/roster/$personId" params={{ personId }} search={{ act: kind }} variant="default">
          {t(`act.${kind}.label`)}
        </LinkButton>
      ))}
      <LinkButton to="/roster/$personId" params={{ personId }} search={{ act: 'correct' }} variant="default">
        {t('act.correct.label')}
      </LinkButton>
    </>
  )
  return (
    <>
      <PageHeader title={name} trail={trail} actions={buttons} />
      {keeps && open !== undefined && (
        <Sheet title={t(`act.${open}.title`, { name })} narrow>
          {open === 'correct' ? <CorrectForm member={member} /> : <ActForm key={open} member={member} kind={open} />}
        </Sheet>
      )}
      <MemberFacts member={member} />
      <PeriodsSheet member={member} />
      {keeps && <EventsSheet member={member} />}
    </>
  )
}
