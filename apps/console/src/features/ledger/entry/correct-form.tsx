import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { DispatchFields } from '../parts/dispatch-fields.tsx'
import { entryOf, useDispatchSchema } from '../parts/dispatch-schema.ts'
import { useText } from '../text.ts'

type Data = RouterOutputs['ledger']['get']

/** Corrects a record; whoever was slower sees the newer version and decides again. */
export function CorrectForm({ data, onDone }: { readonly data: Data; readonly onDone: () => void }) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const { entry, entryId, version } = data
  const { details } = entry
  const form = useSchemaForm(useDispatchSchema(), {
    ...{ unitId: entry.unitId, title: entry.title, day: entry.day as string, channel: details.channel },
    ...{ genre: details.genre, level: details.level, adopted: details.adopted, adoptedOn: details.adoptedOn ?? '' },
    ...{ link: details.link ?? '', author: details.author ?? '', fileIds: data.files.map((file) => file.fileId) },
  })
  const change = useChange({ mutation: trpc.ledger.correct.mutationOptions(), form, onDone })
  return (
    <>
      <PageHeader title={t('form.correct')} trail={[{ label: t('title'), link: { to: '/ledger' } }]} />
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(values) =>
          change.submit({
            districtId,
            entryId,
            entry: entryOf(values),
            fileIds: values.fileIds,
            expectedVersion: version,
          })
        }
      >
        <Sheet narrow>
          <DispatchFields form={form} districtId={districtId} today={today} units={[]} files={data.files} />
        </Sheet>
        <SubmitBar label={t('form.save')} pending={change.pending} waiting={change.waiting} />
      </SchemaFormFrame>
    </>
  )
}
