import { OfficialPaper } from '../../../ui/official-paper.tsx'
import { Button } from '@mantine/core'
import { usePlace } from '../../../lib/session/current-post.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { useText } from './text.ts'

/** The summary on its way out: as a Word file, as a PDF, on paper. */
export function SummaryActs({ planId }: { readonly planId: string }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const address = (format: 'docx' | 'pdf') => downloadAddress('plan.document', { districtId, planId, format })
  return (
    <>
      <Button component="a" variant="default" download href={address('docx')}>
        {t('word')}
      </Button>
      <Button component="a" variant="default" download href={address('pdf')}>
        {t('pdf')}
      </Button>
      <OfficialPaper />
      <Button variant="subtle" onClick={() => globalThis.print()}>
        {t('print')}
      </Button>
    </>
  )
}
