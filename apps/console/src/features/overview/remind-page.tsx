import { ObligationRoundId } from '@jianjia/domain/kernel'
import { Button } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { server, trpc } from '../../lib/api/trpc.ts'
import { newKey } from '../../lib/change/new-key.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { BatchOutcome } from '../../ui/table/batch-outcome.tsx'
import { useBatch } from '../../ui/table/use-batch.ts'
import { askedOf } from './asked.ts'
import { isReport, type Overview, type Owed } from './overview.ts'
import classes from './overview.module.css'
import { useText } from './text.ts'
import { useOwedName } from './use-owed-name.ts'

const route = getRouteApi('/signed-in/overview/remind')

/** Who would be told what, and the one button that tells them all. */
export function RemindPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const search = route.useSearch()
  const query = useQuery(trpc.overview.matrix.queryOptions({ districtId, ...askedOf(search) }))
  return (
    <>
      <PageHeader
        title={t('send.title')}
        lead={t('send.lead')}
        trail={[{ label: t('title'), link: { to: '/overview', search } }]}
      />
      <QueryView query={query} lines={6}>
        {(overview) => <Preview overview={overview} />}
      </QueryView>
    </>
  )
}

function Preview({ overview }: { readonly overview: Overview }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const nameOf = useOwedName()
  const search = route.useSearch()
  // Each round is a change of its own.
  const batch = useBatch<Owed>(1)
  const late = overview.columns.flatMap((owed, at) => {
    const unitIds = overview.rows.filter(({ cells }) => cells[at]?.state === 'missing').map(({ unitId }) => unitId)
    const roundId = isReport(owed) ? ObligationRoundId.safeParse(owed.subjectId).data : undefined
    return roundId === undefined || unitIds.length === 0 ? [] : [{ owed, roundId, unitIds }]
  })
  const previews = useQueries({
    queries: late.map(({ roundId, unitIds }) =>
      trpc.obligation.previewReminder.queryOptions({ districtId, roundId, state: 'missing', unitIds }),
    ),
  })
  const tellable = previews.map(({ data }) => data?.units.filter((unit) => unit.people.length > 0 && !unit.toldToday))
  const count = tellable.reduce((sum, units) => sum + (units?.length ?? 0), 0)
  const back = (
    <LinkButton to="/overview" search={search} variant="default">
      {t('send.back')}
    </LinkButton>
  )
  if (late.length === 0)
    return <StateView kind="noData" title={t('send.none')} text={t('send.noneText')} action={back} />
  const send = () =>
    batch.run(
      late.map(({ owed }) => owed).filter((_, at) => (tellable[at]?.length ?? 0) > 0),
      {
        run: async (each) => {
          for (const owed of each) await remind(owed)
          return each.map(() => null)
        },
      },
    )
  async function remind(owed: Owed) {
    const at = late.findIndex((each) => each.owed === owed)
    const [found, units] = [late[at], tellable[at]]
    if (found === undefined || units === undefined) return
    const unitIds = units.map(({ unitId }) => unitId)
    await server.obligation.remind.mutate({
      ...{ districtId, key: newKey(), roundId: found.roundId, state: 'missing', unitIds },
    })
  }
  return (
    <>
      {late.map(({ owed, unitIds }, at) => (
        <Sheet key={owed.subjectId} title={t('send.part', { name: nameOf(owed), count: unitIds.length })} flush>
          <ul className={classes['told']}>
            {previews[at]?.data?.units.map((unit) => (
              <li key={unit.unitId}>
                <strong>{unit.name}</strong>
                <span className={classes['small']}>
                  {unit.toldToday
                    ? t('send.told')
                    : unit.people.length === 0
                      ? t('send.nobody')
                      : t('send.to', { names: unit.people.join(' · ') })}
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
      {batch.outcome ? (
        <BatchOutcome outcome={batch.outcome} nameOf={nameOf} onClose={batch.clear} />
      ) : (
        <div className={classes['acts']}>
          {back}
          <Button disabled={count === 0} loading={batch.done !== undefined} onClick={() => void send()}>
            {t('send.act', { count })}
          </Button>
        </div>
      )}
    </>
  )
}
