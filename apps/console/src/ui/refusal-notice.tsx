import { IconHandStop } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { useRefusalText } from '../lib/refusals/use-refusal-text.ts'
import { Notice } from './notice.tsx'
import classes from './refusal-notice.module.css'
import { useText } from './text.ts'

type ShownRefusal = Parameters<ReturnType<typeof useRefusalText>>[0]

interface Refused {
  readonly refusal: ShownRefusal
}

/** A no that explains itself: why, what is kept, what to do, who can help, until when. */
export function RefusalNotice({ refusal }: Refused) {
  const said = useRefusalText()(refusal)
  return (
    <Notice tone="official" title={said.happened} icon={IconHandStop} urgent>
      <RefusalReason refusal={refusal} />
    </Notice>
  )
}

/** The same without what happened, where that is said already. */
export function RefusalReason({ refusal }: Refused) {
  const { t, language } = useText()
  const said = useRefusalText()(refusal)
  return (
    <>
      <p>
        {said.kept}
        {language === 'en' && ' '}
        {said.todo}
      </p>
      <dl className={classes['facts']}>
        <Fact term={t('refusal.who')}>{said.unblocker}</Fact>
        {said.until && <Fact term={t('refusal.until')}>{said.until}</Fact>}
      </dl>
    </>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentProps<'dd'>['children'] }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
