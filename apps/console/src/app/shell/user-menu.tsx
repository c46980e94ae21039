import { UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
  IconCalendar,
  IconDevices,
  IconKey,
  IconLink,
  IconLogout,
  IconShieldLock,
  IconTrash,
  IconUserCircle,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { LANGUAGES } from '../../lib/i18n/language.ts'
import { signOut } from '../../lib/session/account-requests.ts'
import { chooseLanguage } from '../../lib/session/own-language.ts'
import { useCurrentPost } from '../../lib/session/current-post.ts'
import { useSession } from '../../lib/session/session.ts'
import { opens } from '../pages.ts'
import { useText } from '../text.ts'
import { BarPopover, BarPopoverGroup, BarPopoverLine } from './bar-popover.tsx'
import classes from './shell.module.css'

const SCHEMES = ['auto', 'light', 'dark'] as const
const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'English' } as const

export function UserMenu() {
  const { t, language } = useText()
  const { account } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const label = t('me.open', { name: account.name })
  return (
    <BarPopover
      label={label}
      side="end"
      target={(bound) => (
        <UnstyledButton className={classes['me']} aria-label={label} {...bound}>
          <IconUserCircle size={22} stroke={1.5} aria-hidden="true" />
          <span className={classes['meName']}>{account.name}</span>
        </UnstyledButton>
      )}
    >
      {(close) => (
        <>
          <BarPopoverGroup title={t('me.language')}>
            {LANGUAGES.map((code) => (
              <BarPopoverLine key={code} chosen={code === language} onClick={() => void chooseLanguage(code)}>
                {LANGUAGE_NAMES[code]}
              </BarPopoverLine>
            ))}
          </BarPopoverGroup>
          <BarPopoverGroup title={t('me.scheme')}>
            {SCHEMES.map((scheme) => (
              <BarPopoverLine key={scheme} chosen={scheme === colorScheme} onClick={() => setColorScheme(scheme)}>
                {t(`me.${scheme}`)}
              </BarPopoverLine>
            ))}
          </BarPopoverGroup>
          <AccountLines accountId={account.id} close={close} />
        </>
      )}
    </BarPopover>
  )
}

function AccountLines({ accountId, close }: { readonly accountId: string; readonly close: () => void }) {
  const { t } = useText()
  const navigate = useNavigate()
  const leave = async () => {
    const outcome = await signOut(accountId)
    if (outcome.ok) await navigate({ to: '/sign-in' })
    else notifications.show({ message: t('me.signOutFailed'), color: 'seal' })
  }
  const post = useCurrentPost()
  const goTo = (to: '/audit' | '/bin' | '/calendar' | '/sessions' | '/second-factor' | '/password') => {
    close()
    void navigate({ to })
  }
  return (
    <BarPopoverGroup title={t('me.account')}>
      <BarPopoverLine icon={<IconCalendar size={16} />} onClick={() => goTo('/calendar')}>
        {t('me.calendar')}
      </BarPopoverLine>
      <BarPopoverLine icon={<IconTrash size={16} />} onClick={() => goTo('/bin')}>
        {t('me.bin')}
      </BarPopoverLine>
      {post && opens({ action: 'audit.read' }, post.role) && (
        <BarPopoverLine icon={<IconLink size={16} />} onClick={() => goTo('/audit')}>
          {t('me.audit')}
        </BarPopoverLine>
      )}
      <BarPopoverLine icon={<IconDevices size={16} />} onClick={() => goTo('/sessions')}>
        {t('me.sessions')}
      </BarPopoverLine>
      <BarPopoverLine icon={<IconShieldLock size={16} />} onClick={() => goTo('/second-factor')}>
        {t('me.secondFactor')}
      </BarPopoverLine>
      <BarPopoverLine icon={<IconKey size={16} />} onClick={() => goTo('/password')}>
        {t('me.password')}
      </BarPopoverLine>
      <BarPopoverLine icon={<IconLogout size={16} />} onClick={() => void leave()}>
        {t('me.signOut')}
      </BarPopoverLine>
    </BarPopoverGroup>
  )
}
