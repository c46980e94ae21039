import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { DispatchFields } from '../parts/dispatch-fields.tsx'
import { entryOf, useDispatchSchema } from '../parts/dispatch-schema.ts'
import { useRecordingUnits } from '../parts/recording-units.ts'
import { useText } from '../text.ts'

type Recorded = RouterOutputs['ledger']['record']

/** 记一条信息报送: one page, phone first; afterwards it says at once what the record means. */
export function RecordPage() {
  const { t } = useText()
  const { districtId, post, today } = usePlace()
  const { units } = useRecordingUnits()
  const [recorded, setRecorded] = useState<Recorded>()
  const form = useSchemaForm(useDispatchSchema(), {
    ...{ unitId: post.unitId, title: '', day: today, channel: '', adoptedOn: '', link: '', author: '' },
    ...{ genre: 'news', level: 'district', adopted: false, fileIds: [] },
  })
  const change = useChange({ mutation: trpc.ledger.record.mutationOptions(), form, onDone: setRecorded })
  if (recorded) {
    const again = () => {
      form.reset()
      change.reset()
      setRecorded(undefined)
    }
    return <Done recorded={recorded} onAgain={again} />
  }
  return (
    <>
      <PageHeader title={t('form.title')} trail={[{ label: t('title'), link: { to: '/ledger' } }]} />
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(values) => change.submit({ districtId, entry: entryOf(values), fileIds: values.fileIds })}
      >
        <Sheet narrow>
          <DispatchFields form={form} districtId={districtId} today={today} units={units} files={[]} />
        </Sheet>
        <SubmitBar label={t('form.submit')} pending={change.pending} waiting={change.waiting} />
      </SchemaFormFrame>
    </>
  )
}

function Done({ recorded, onAgain }: { readonly recorded: Recorded; readonly onAgain: () => void }) {
  const { t } = useText()
  const metrics = recorded.measures.map(({ metric, amount }) =>
    t(metric === 'dispatch.adopted' ? 'metric.adopted' : 'metric.submitted', { amount }),
  )
  return (
    <>
      <PageHeader title={t('done.title')} trail={[{ label: t('title'), link: { to: '/ledger' } }]} />
      <Notice tone="done" title={t('done.title')}>
        {metrics.length > 0 ? t('done.scored', { metrics: metrics.join('，') }) : t('done.scoredNothing')}
      </Notice>
      <Sheet narrow>
        <Button.Group>
          <Button onClick={onAgain}>{t('done.again')}</Button>
          <Button variant="default" component={Link} to={`/ledger/${recorded.entryId}`}>
            {t('done.see')}
          </Button>
          <Button variant="default" component={Link} to="/ledger">
            {t('done.list')}
          </Button>
        </Button.Group>
      </Sheet>
    </>
  )
}
