import type { Catalog } from '../../lib/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  title: 'Where you are signed in',
  lead: 'Your account is signed in at these places now. If you do not know one of them, sign it out first, then change your password.',
  device: '{{app}} ({{system}})',
  here: 'This device',
  since: 'Signed in {{since}}, ends by itself {{until}}',
  from: 'Network address {{ip}}',
  alone: 'You are signed in on this device only.',
  end: 'Sign it out',
  endConsequence: 'The sign-in on that device ends at once. What was not saved stays on that device.',
  endOthers: 'Sign out everywhere else',
  endOthersConsequence: 'All sign-ins except this one end at once.',
  ended_one: 'One device signed out.',
  ended: '{{count}} devices signed out.',
  app: {
    wechat: 'WeChat',
    wecom: 'WeCom',
    dingtalk: 'DingTalk',
    edge: 'Edge',
    firefox: 'Firefox',
    chrome: 'Chrome',
    safari: 'Safari',
    other: 'Another program',
  },
  system: {
    harmony: 'HarmonyOS',
    android: 'Android',
    ios: 'iPhone or iPad',
    windows: 'Windows',
    mac: 'Mac',
    linux: 'Linux',
    other: 'another system',
  },
} as const satisfies Catalog<typeof zh>
