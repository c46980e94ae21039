import type { LinkProps } from '@tanstack/react-router'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'
import classes from './begin-page.module.css'

const WAYS = ['copy', 'preset', 'sheet', 'blank'] as const

const LINKS = {
  copy: { to: '/schemes/copy' },
  preset: { to: '/schemes/new' },
  sheet: { to: '/schemes/from-sheet' },
  blank: { to: '/schemes/blank' },
} as const satisfies Record<(typeof WAYS)[number], LinkProps>

/** 新建考核细则: the ways to begin, side by side. */
export function BeginPage() {
  const { t } = useText()
  const may = useMay()
  return (
    <>
      <PageHeader
        title={t('begin.title')}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={t('begin.lead')}
      />
      {may('scheme.write') ? (
        <div className={classes['ways']}>
          {WAYS.map((way) => (
            <Sheet key={way} title={t(`begin.${way}`)}>
              <p>{t(`begin.${way}Text`)}</p>
              <LinkButton {...LINKS[way]} variant={way === 'copy' ? 'filled' : 'default'}>
                {t(`begin.${way}`)}
              </LinkButton>
            </Sheet>
          ))}
        </div>
      ) : (
        <StateView kind="noRight" />
      )}
    </>
  )
}
