import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { PageHeader } from '../ui/page-header.tsx'
import { useText } from './text.ts'

/** What does not exist and what is out of reach look the same. */
export function NotFoundPage() {
  const { t } = useText()
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <Text maw="40em">{t('notFound.text')}</Text>
      <Text maw="40em" mb="lg">
        {t('notFound.ask')}
      </Text>
      <Button component={Link} to="/">
        {t('notFound.next')}
      </Button>
    </>
  )
}
