import { PlainDate } from '@jianjia/domain/kernel'
import { Button, Radio } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import type { Person } from '../list/people-page.tsx'
import { useText } from '../text.ts'
import { usePostLine } from '../use-post-line.ts'
import classes from './person.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

type Post = Person['posts'][number]

/** One post with the way to end it. */
export function HeldPost({ post }: { readonly post: Post }) {
  const { t, language } = useText()
  const postLine = usePostLine()
  const [ending, setEnding] = useState(false)
  return (
    <div className={classes['held']}>
      <div>
        <span>
          {postLine(post)}
          <span className={classes['soft']}> {t('person.since', { day: formatDay(post.from, language) })}</span>
        </span>
        {!ending && (
          <Button variant="default" onClick={() => setEnding(true)}>
            {t('person.end')}
          </Button>
        )}
      </div>
      {ending && <EndPost post={post} onClose={() => setEnding(false)} />}
    </div>
  )
}

function EndPost({ post, onClose }: { readonly post: Post; readonly onClose: () => void }) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const schema = z
    .object({ how: z.enum(['left', 'mistake']), lastDay: z.string() })
    .refine(({ how, lastDay }) => how === 'mistake' || PlainDate.safeParse(lastDay).success, {
      path: ['lastDay'],
      message: t('form.dayMissing'),
    })
  const form = useSchemaForm(schema, { how: 'left', lastDay: today })
  const change = useChange({
    mutation: trpc.person.endPost.mutationOptions(),
    form,
    onDone: () => {
      notifications.show({ message: t('person.ended') })
      onClose()
    },
  })
  const isMistake = form.values.how === 'mistake'
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ how, lastDay }) =>
        change.submit({ districtId, postId: post.postId, lastDay: how === 'mistake' ? null : lastDay })
      }
    >
      <Radio.Group label={t('person.how')} {...form.getInputProps('how')}>
        <Radio value="left" size="md" mt="xs" label={t('person.left')} />
        <Radio value="mistake" size="md" mt="xs" label={t('person.mistake')} description={t('person.mistakeText')} />
      </Radio.Group>
      {!isMistake && (
        <DayInput
          label={t('person.lastDay')}
          description={t('person.lastDayHint')}
          {...form.getInputProps('lastDay')}
        />
      )}
      <SubmitBar
        label={isMistake ? t('person.mistakeSubmit') : t('person.endSubmit')}
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
