import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = '没有写入任何内容。'
const TYPED = '你填写的内容还在页面上。'

/** Refusals that any request can meet. */
export const REQUEST_REFUSALS_ZH = {
  notFoundOrNoAccess: {
    happened: '找不到这项内容，或者它不在你的权限范围内。',
    kept: NOTHING,
    todo: '请核对链接；确实需要查看的，请联系本单位的管理员。',
  },
  notSignedIn: {
    happened: '登录已失效。',
    kept: '没有送出的内容保留在这台设备上。',
    todo: '请重新登录，登录后会回到这一页。',
  },
  passwordChangeRequired: {
    happened: '首次登录要先改密码。',
    kept: NOTHING,
    todo: '请设一个只有你知道的密码，然后就能使用全部功能。',
  },
  noPostHere: {
    happened: '你在这个区还没有职务。',
    kept: NOTHING,
    todo: '请管理员在“人员与职务”里给你登记职务。',
  },
  postNotHeld: {
    happened: '这个页面上显示的身份已经不是你的了：职务刚刚结束，或者这台设备换了账号登录。',
    kept: NOTHING,
    todo: '先记下要写的内容，再刷新页面，用现在的身份重新办理。',
  },
  notPermitted: {
    happened: '你目前的职务不能做这件事。',
    kept: NOTHING,
    todo: '如果这是你的工作，请管理员调整职务。',
  },
  staleVersion: {
    happened: '别人刚刚改过这项内容。',
    kept: TYPED,
    todo: '页面已更新到最新内容，请核对后再提交一次。',
  },
  idempotencyKeyReused: {
    happened: '这次提交与上一次的编号相同，内容却不同。',
    kept: TYPED,
    todo: '请刷新页面后再提交。',
  },
  malformed: { happened: '提交的内容有不符合要求的地方。', kept: TYPED, todo: '请按提示逐项更正后再提交。' },
  stateMoved: {
    happened: '这项工作已经进入下一步，刚才的操作不再适用。',
    kept: NOTHING,
    todo: '页面已更新，请按现在的状态继续。',
  },
  foreignOrigin: {
    happened: '这个请求不是从本系统的页面发出的。',
    kept: NOTHING,
    todo: '请从系统首页重新进入，再做一次。',
  },
  requestTooLarge: { happened: '一次送出的内容太大。', kept: TYPED, todo: '请分几次提交。' },
  tooManyRequests: { happened: '操作太频繁了。', kept: TYPED, todo: '请稍等一分钟再试。' },
} satisfies Partial<RefusalTexts>
