import { Button, type ButtonProps, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useText } from './text.ts'

export interface ConfirmButtonProps {
  /** Names the act: "公布考核结果". The button in the question says the same. */
  readonly label: string
  /** What it is done to, said to whoever does not see the row: tells it from others of the same label. */
  readonly about?: string
  /** What follows from it, in one or two sentences. */
  readonly consequence: string
  readonly onConfirm: () => unknown
  readonly pending?: boolean
  readonly disabled?: boolean
  readonly variant?: ButtonProps['variant']
  /** Red of the seal: for acts that make something official or end it. */
  readonly official?: boolean
}

/** For acts that cannot be taken back easily: says what follows before it is done. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const {
    label,
    about,
    consequence,
    onConfirm,
    pending = false,
    disabled = false,
    variant = 'filled',
    official = false,
  } = props
  const { t } = useText()
  const [asking, { open, close }] = useDisclosure(false)
  const color = official ? 'seal' : 'reed'
  const confirm = async () => {
    await onConfirm()
    close()
  }
  return (
    <>
      <Button
        variant={variant}
        color={color}
        disabled={disabled}
        loading={pending}
        onClick={open}
        aria-haspopup="dialog"
        {...(about !== undefined && { 'aria-label': `${label} ${about}` })}
      >
        {label}
      </Button>
      <Modal opened={asking} onClose={close} title={label} centered closeButtonProps={{ 'aria-label': t('close') }}>
        <Text>{consequence}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            {t('confirm.cancel')}
          </Button>
          <Button color={color} loading={pending} onClick={() => void confirm()}>
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
