import type { RefusalTexts } from './use-refusal-text.ts'

const TYPED = '你填写的内容还在页面上。'
const NOTHING = '没有写入任何内容。'

/** Refusals of setting up, of signing in and its second step, and of accounts and their passwords. */
export const ACCOUNT_REFUSALS_ZH = {
  signInFailed: {
    happened: '用户名或密码不对。',
    kept: NOTHING,
    todo: '请核对大小写后再试；忘记密码的，请管理员重置。',
  },
  signInLocked: {
    happened: '输错的次数太多，登录暂时停用。',
    kept: NOTHING,
    todo: '请到时间再试；忘记密码的，请管理员重置。',
  },
  passwordWrong: {
    happened: '现在的密码不对。',
    kept: NOTHING,
    todo: '请核对大小写后再试；忘记密码的，请管理员重置。',
  },
  passwordUnchanged: { happened: '新密码与现在的密码相同。', kept: NOTHING, todo: '请换一个不同的密码。' },
  passwordTooLong: { happened: '密码太长。', kept: NOTHING, todo: '请换一个短一些的密码[，最多 {maximum} 位]。' },
  setupCodeWrong: {
    happened: '首次设置码不对。',
    kept: TYPED,
    todo: '设置码在启动程序时显示在服务器的窗口里，请向启动程序的人索取。',
  },
  setupAlreadyDone: { happened: '系统已经完成初始化。', kept: NOTHING, todo: '请直接登录；没有账号的，请联系管理员。' },
  usernameTaken: { happened: '用户名[“{username}”]已经有人使用。', kept: TYPED, todo: '请换一个用户名。' },
  passwordTooShort: { happened: '密码太短。', kept: TYPED, todo: '请换一个长一些的密码[，至少 {minimum} 位]。' },
  ownAccount: {
    happened: '自己的账号不能由自己停用。',
    kept: NOTHING,
    todo: '确需停用的，请本区另一位管理员办理。',
  },
  accountOfSeveralTenants: {
    happened: '这个账号在别的区也有职务，不能由一个区停用或重设密码。',
    kept: NOTHING,
    todo: '只想让他不再办理本区事务的，请结束他在本区的职务；忘记密码的，请与另一个区的管理员一起向系统维护人员提出。',
  },
  lastAdministrator: {
    happened: '这是最后一位系统管理员，不能撤销。',
    kept: '原来的职务没有变化。',
    todo: '请先指定另一位系统管理员。',
  },
  accountExists: {
    happened: '[{name}]已经有登录账号。',
    kept: '原来的账号没有变化。',
    todo: '忘记密码的，请重置密码，不用另建账号。',
  },
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
