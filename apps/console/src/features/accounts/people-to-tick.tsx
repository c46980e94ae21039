import { Button } from '@mantine/core'
import type { Listed } from './choose-people.tsx'
import classes from './accounts.module.css'
import { useText } from './text.ts'

export interface PeopleToTickProps {
  readonly people: readonly Listed[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (ticked: ReadonlySet<string>) => void
}

/** Plain boxes: there may be a thousand of them. */
export function PeopleToTick({ people, ticked, onTick }: PeopleToTickProps) {
  const { t } = useText()
  const turn = (personId: string) => {
    const next = new Set(ticked)
    if (!next.delete(personId)) next.add(personId)
    onTick(next)
  }
  return (
    <>
      <div className={classes['acts']}>
        <Button variant="default" onClick={() => onTick(new Set(people.map(({ personId }) => personId)))}>
          {t('all')}
        </Button>
        <Button variant="default" onClick={() => onTick(new Set())}>
          {t('none')}
        </Button>
      </div>
      <ul className={classes['people']}>
        {people.map(({ personId, name, unitName, username, outlook, hasPost }) => (
          <li key={personId}>
            <label>
              <input type="checkbox" checked={ticked.has(personId)} onChange={() => turn(personId)} />
              <span>
                <strong>{name}</strong> · {username}
                <small>
                  {unitName}
                  {!hasPost && ` · ${t('asMember')}`}
                  {outlook === 'expired' && ` · ${t('expired')}`}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
