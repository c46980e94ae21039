import type { RefusalTexts } from './use-refusal-text.ts'

const TYPED = '你填写的内容还在页面上。'

/** Refusals of units, posts and the roster. */
export const ORG_REFUSALS_ZH = {
  unitNameTaken: {
    happened: '同一上级下已经有叫[“{name}”]这个名称的单位。',
    kept: TYPED,
    todo: '请换一个名称，或者先找到那个单位核对。',
  },
  childKindNotLegal: {
    happened: '这种单位不能设在所选的上级下面。',
    kept: TYPED,
    todo: '请换一个上级，或者换一种单位类型。',
  },
  unitClosed: {
    happened: '这个单位[已于 {closedOn:day} ]撤销。',
    kept: '撤销以前的记录都还在。',
    todo: '请改记到现在的单位；日期填错的，请更正日期。',
  },
  placementOverlaps: {
    happened: '这段时间里，该单位已经有另一个上级。',
    kept: '原来的隶属关系没有变化。',
    todo: '请核对起止日期。',
  },
  unitCodeTaken: { happened: '单位代码[“{code}”]已经有单位使用。', kept: TYPED, todo: '请核对代码，或者换一个。' },
  idNumberTaken: {
    happened: '这个身份证号已经登记在另一名会员名下。',
    kept: TYPED,
    todo: '请核对号码；号码无误的，请区教育工会管理员查明另一处登记。',
  },
  memberStatusDiffers: {
    happened: '这名会员现在的状态不能办理这件事：在会的可以调组、退休、离会，离会的可以重新入会。',
    kept: TYPED,
    todo: '请刷新后看看他（她）现在的状态；填错的日期请用“更正”。',
  },
  unitNotYetOpen: {
    happened: '这个单位在[ {day:day} ]还没有成立。',
    kept: TYPED,
    todo: '请改成成立当天或以后的日期。',
  },
  unitBelowItself: {
    happened: '不能把单位移到它自己的下级。',
    kept: '原来的隶属关系没有变化。',
    todo: '请另选一个上级。',
  },
  unitHasChildren: {
    happened: '下面还有[ {count} 个]没撤销的单位。',
    kept: '原来的单位都没有变化。',
    todo: '请先撤销或移走下级单位。',
  },
  rootUnitFixed: {
    happened: '最上级的单位不能移动，也不能撤销。',
    kept: '原来的单位没有变化。',
    todo: '如果名称有变，请改名称。',
  },
  postHeldAlready: {
    happened: '[{name}]在这个单位已经担任这个职务。',
    kept: '原来的职务没有变化。',
    todo: '任期有变的，请先结束原来的职务。',
  },
  postRoleNotLegal: { happened: '这种单位没有所选的职务。', kept: TYPED, todo: '请换一个职务，或者换一个单位。' },
} satisfies Partial<RefusalTexts>
