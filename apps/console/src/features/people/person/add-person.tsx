import { can, isUsername, normaliseUsername } from '@jianjia/domain/policy'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { z } from 'zod'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { UsernameField } from '../../../ui/form/username-field.tsx'
import { useText } from '../text.ts'
import classes from './person.module.css'
import { PostFields, type PostValues, toPost, usePostSchema } from './post-fields.tsx'

const route = getRouteApi('/signed-in/people')

export interface AddPersonProps {
  readonly onDone: (answer: RouterOutputs['person']['add']) => void
}

/** A person, their posts and their account, in one form. */
export function AddPerson({ onDone }: AddPersonProps) {
  const { t } = useText()
  const { districtId, rootUnitId, actor, today } = usePlace()
  const { at = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const mayGiveAccount = can(actor, 'account.reset', root).allowed
  const post = usePostSchema()
  const schema = z
    .object({
      name: z.string().trim().min(1, t('form.nameMissing')).max(40),
      posts: z.array(post),
      withAccount: z.boolean(),
      username: z.string().transform(normaliseUsername),
    })
    .refine(({ withAccount, username }) => !withAccount || isUsername(username), {
      path: ['username'],
      message: t('form.usernameWrong'),
    })
  const blank: PostValues = { unitId: '', role: '', portfolio: '', from: today }
  const form = useSchemaForm(schema, {
    ...{ name: '', posts: [{ ...blank, unitId: at }] },
    ...{ withAccount: mayGiveAccount, username: '' },
  })
  const change = useChange({ mutation: trpc.person.add.mutationOptions(), form, onDone })
  const { posts, withAccount } = form.values
  return (
    <Sheet title={t('form.title')} narrow>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={(values) =>
          change.submit({
            ...{ districtId, name: values.name, posts: values.posts.map(toPost) },
            username: values.withAccount ? values.username : null,
          })
        }
      >
        <TextInput label={t('form.name')} autoComplete="off" {...form.getInputProps('name')} />
        {posts.map((values, index) => (
          <fieldset key={`post ${index + 1}`} className={classes['post']}>
            <legend>{posts.length === 1 ? t('form.posts') : t('form.post', { number: index + 1 })}</legend>
            <PostFields
              values={values}
              path={`posts.${index}.`}
              errorOf={(field) => form.errors[`posts.${index}.${field}`]}
              onChange={(next) => {
                form.setFieldValue(`posts.${index}`, next)
                for (const field of Object.keys(next)) form.clearFieldError(`posts.${index}.${field}`)
              }}
            />
            {posts.length > 1 && (
              <Button variant="subtle" onClick={() => form.removeListItem('posts', index)}>
                {t('form.less', { number: index + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
        {posts.length < 10 && (
          <div>
            <Button variant="default" onClick={() => form.insertListItem('posts', blank)}>
              {t('form.more')}
            </Button>
          </div>
        )}
        {mayGiveAccount && (
          <Checkbox
            size="md"
            label={t('form.withAccount')}
            checked={withAccount}
            onChange={(event) => form.setFieldValue('withAccount', event.currentTarget.checked)}
          />
        )}
        {withAccount && (
          <UsernameField
            label={t('form.username')}
            description={t('form.usernameHint')}
            autoComplete="off"
            {...form.getInputProps('username')}
          />
        )}
        <SubmitBar
          label={t('form.submit')}
          pending={change.pending}
          waiting={change.waiting}
          secondary={
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              {t('form.cancel')}
            </Button>
          }
        />
      </SchemaFormFrame>
    </Sheet>
  )
}
