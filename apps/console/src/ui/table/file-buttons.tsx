import { Button } from '@mantine/core'
import { type FileLinksProps, useFileAddress } from './file-links.tsx'
import { useText } from '../text.ts'

/** What is seen as a file, for a sheet that has its buttons in the head of the page. */
export function FileButtons(props: FileLinksProps) {
  const { t } = useText()
  const address = useFileAddress(props)
  return (
    <>
      <Button component="a" href={address('xlsx')} download variant="default">
        {t('table.excel')}
      </Button>
      <Button component="a" href={address('csv')} download variant="default">
        {t('table.csv')}
      </Button>
    </>
  )
}
