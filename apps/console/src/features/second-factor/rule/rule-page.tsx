import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { Holders } from './holders.tsx'
import { RuleForm } from './rule-form.tsx'

/** 干部登录要求: from which day officers must sign in in two steps, and who has not prepared for it. */
export function RulePage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.account.secondFactorRule.queryOptions({ districtId }))
  return (
    <>
      <PageHeader
        title={t('rule.title')}
        lead={t('rule.lead')}
        trail={[{ label: t('rule.people'), link: { to: '/people' } }]}
      />
      <QueryView query={query}>
        {(rule) => (
          <>
            <RuleForm key={rule.version} rule={rule} />
            <Holders people={rule.people} />
          </>
        )}
      </QueryView>
    </>
  )
}
