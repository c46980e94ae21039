import { expect, it } from 'vitest'
import { deviceOf } from './device.ts'

it.each([
  [
    'wechat',
    'android',
    'Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50',
  ],
  [
    'wecom',
    'ios',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 wxwork/4.1 MicroMessenger/7.0',
  ],
  [
    'dingtalk',
    'android',
    'Mozilla/5.0 (Linux; U; Android 13) AppleWebKit/537.36 Chrome/100.0 Mobile Safari/537.36 AliApp(DingTalk/7.5)',
  ],
  [
    'edge',
    'windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
  ],
  [
    'chrome',
    'mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36',
  ],
  [
    'safari',
    'ios',
    'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
  ],
  ['firefox', 'linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'],
  [
    'chrome',
    'harmony',
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 Safari/537.36 ArkWeb/4.1',
  ],
  ['other', 'other', 'curl/8.5.0'],
  ['other', 'other', null],
] as const)('calls it %s on %s', (app, system, userAgent) => {
  expect(deviceOf(userAgent)).toEqual({ app, system })
})
