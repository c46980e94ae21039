import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = '没有写入任何内容。'

/** Refusals of the second step of signing in, and of passwords that were given by somebody else. */
export const ACCOUNT_REFUSALS_ZH = {
  oneTimePasswordExpired: {
    happened: '这个一次性密码已经过期。',
    kept: NOTHING,
    todo: '请管理员重新发一个，在期限内登录并换成自己的密码。',
  },
  tooManyAtOnce: {
    happened: '一次太多[：{count} 人，最多 {limit} 人]。',
    kept: NOTHING,
    todo: '请改选小一些的单位，或者去掉“也包括下级单位”，分几次办理。',
  },
  codeWrong: {
    happened: '验证码不对，或者已经用过。',
    kept: NOTHING,
    todo: '请等验证器显示下一个数字再输入；总是不对的，请核对手机的时间。',
  },
  secondStepOver: { happened: '这次登录已经作废。', kept: NOTHING, todo: '请重新输入用户名和密码。' },
  secondFactorRequired: {
    happened: '工会干部从[{fromDay:day} ]起要用两步验证登录。',
    kept: NOTHING,
    todo: '请先在“两步验证”里开启，开启后就可以继续。',
  },
  secondFactorOn: { happened: '两步验证已经开启。', kept: NOTHING, todo: '换手机的，请先关闭，再重新开启。' },
  secondFactorOff: { happened: '没有开启两步验证。', kept: NOTHING, todo: '需要的，请本人登录后开启。' },
} as const satisfies Partial<RefusalTexts>
