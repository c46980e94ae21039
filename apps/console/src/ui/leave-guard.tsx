import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useText } from './text.ts'

export interface LeaveGuardProps {
  /** Whether something would be left unfinished. */
  readonly when: boolean
  /** What becomes of it. */
  readonly text: string
}

/** Asks before a page with unfinished work is left, by a link here or by closing the window. */
export function LeaveGuard({ when, text }: LeaveGuardProps) {
  const { t } = useText()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  })
  const stay = () => blocker.reset?.()
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={stay}
      title={t('leave.title')}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text>{text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('leave.leave')}
        </Button>
        <Button onClick={stay}>{t('leave.stay')}</Button>
      </Group>
    </Modal>
  )
}
