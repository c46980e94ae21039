import { can } from '@jianjia/domain/policy'
import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Person } from '../list/people-page.tsx'
import { useText } from '../text.ts'
import { AddPost } from './add-post.tsx'
import type { Given } from './given-account.tsx'
import { GiveAccount } from './give-account.tsx'
import { HeldAccount } from './held-account.tsx'
import { HeldPost } from './held-post.tsx'
import classes from './person.module.css'

export interface PersonDrawerProps {
  /** The person whose posts and account are open; undefined = closed. */
  readonly person: Person | undefined
  readonly onClose: () => void
  readonly onGiven: (given: Given) => void
}

export function PersonDrawer({ person, onClose, onGiven }: PersonDrawerProps) {
  const { t } = useText()
  return (
    <Drawer
      opened={person !== undefined}
      onClose={onClose}
      title={person?.name ?? ''}
      position="right"
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {person && <PersonActs key={person.personId} person={person} onGiven={onGiven} />}
    </Drawer>
  )
}

function PersonActs({ person, onGiven }: { readonly person: Person; readonly onGiven: (given: Given) => void }) {
  const { t } = useText()
  const { rootUnitId, actor } = usePlace()
  const [adding, setAdding] = useState(false)
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const { personId, posts } = person
  return (
    <>
      <section className={classes['part']}>
        <h3>{t('person.posts')}</h3>
        {posts.length === 0 && <p className={classes['soft']}>{t('noPost')}</p>}
        {posts.map((post) => (
          <HeldPost key={post.postId} post={post} />
        ))}
        <div className={classes['acts']}>
          {adding ? (
            <AddPost personId={personId} onClose={() => setAdding(false)} />
          ) : (
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('person.addPost')}
            </Button>
          )}
        </div>
      </section>
      {can(actor, 'account.reset', root).allowed && (
        <section className={classes['part']}>
          <h3>{t('person.account')}</h3>
          {person.account === null ? (
            <GiveAccount personId={personId} onDone={(answer) => onGiven({ ...answer, why: 'account' })} />
          ) : (
            <HeldAccount person={person} onGiven={onGiven} />
          )}
        </section>
      )}
    </>
  )
}
