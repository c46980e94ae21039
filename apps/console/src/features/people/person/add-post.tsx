import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useText } from '../text.ts'
import { PostFields, toPost, usePostSchema } from './post-fields.tsx'

export interface AddPostProps {
  readonly personId: string
  readonly onClose: () => void
}

export function AddPost({ personId, onClose }: AddPostProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const form = useSchemaForm(usePostSchema(), { unitId: '', role: '', portfolio: '', from: today })
  const change = useChange({
    mutation: trpc.person.addPost.mutationOptions(),
    form,
    onDone: () => {
      notifications.show({ message: t('person.added') })
      onClose()
    },
  })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={(values) => change.submit({ districtId, personId, ...toPost(values) })}
    >
      <PostFields
        values={form.values}
        path=""
        errorOf={(field) => form.errors[field]}
        onChange={(next) => {
          form.setValues(next)
          form.clearErrors()
        }}
      />
      <SubmitBar
        label={t('person.addPostSubmit')}
        pending={change.pending}
        waiting={change.waiting}
        secondary={
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        }
      />
    </SchemaFormFrame>
  )
}
