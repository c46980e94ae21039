import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { DoorPage } from '../../ui/door-page.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { SetupForm } from './setup-form.tsx'
import { useText } from './text.ts'

export function SetupPage() {
  const { t } = useText()
  const state = useQuery(trpc.setup.state.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }))
  const closed = state.data?.needsFirstAdministrator === false
  return (
    <DoorPage title={closed ? t('done') : t('title')} lead={closed ? t('doneText') : t('lead')}>
      <QueryView query={state} lines={6}>
        {({ needsFirstAdministrator }) =>
          needsFirstAdministrator ? (
            <SetupForm />
          ) : (
            <Button component={Link} to="/sign-in">
              {t('toSignIn')}
            </Button>
          )
        }
      </QueryView>
    </DoorPage>
  )
}
