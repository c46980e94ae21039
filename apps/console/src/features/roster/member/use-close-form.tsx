import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../text.ts'

const route = getRouteApi('/signed-in/roster/$personId')

/** The way out of a form of this page: done with a word about it, or not done. */
export function useCloseForm() {
  const { t } = useText()
  const navigate = route.useNavigate()
  const close = () => void navigate({ search: {}, replace: true })
  return {
    done: (message: string) => {
      notifications.show({ message })
      close()
    },
    cancel: (
      <Button variant="default" onClick={close}>
        {t('form.cancel')}
      </Button>
    ),
  }
}
