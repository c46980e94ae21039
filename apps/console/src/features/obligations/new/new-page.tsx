import { PageHeader } from '../../../ui/page-header.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMay } from '../parts/may.ts'
import { useText } from '../text.ts'
import { RoundForm } from './round-form.tsx'

/** Says once what every unit owes, and by when. */
export function NewPage() {
  const { t } = useText()
  const may = useMay()
  return (
    <>
      <PageHeader
        title={t('form.title')}
        lead={t('form.lead')}
        trail={[{ label: t('title'), link: { to: '/obligations' } }]}
      />
      {may('obligation.set') ? <RoundForm /> : <StateView kind="noRight" />}
    </>
  )
}
