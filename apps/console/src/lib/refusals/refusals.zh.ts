import { ACCOUNT_REFUSALS_ZH } from './account-refusals.zh.ts'
import { ASSESSMENT_REFUSALS_ZH } from './assessment-refusals.zh.ts'
import { VISIT_REFUSALS_ZH } from './visit-refusals.zh.ts'
import { OBJECTION_REFUSALS_ZH } from './objection-refusals.zh.ts'
import { OBLIGATION_REFUSALS_ZH } from './obligation-refusals.zh.ts'
import { PLAN_REFUSALS_ZH } from './plan-refusals.zh.ts'
import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = '没有写入任何内容。'
const TYPED = '你填写的内容还在页面上。'

export const REFUSALS_ZH: RefusalTexts = {
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
  accountExists: {
    happened: '[{name}]已经有登录账号。',
    kept: '原来的账号没有变化。',
    todo: '忘记密码的，请重置密码，不用另建账号。',
  },
  unitCodeTaken: { happened: '单位代码[“{code}”]已经有单位使用。', kept: TYPED, todo: '请核对代码，或者换一个。' },
  exportTooLarge: {
    happened: '要导出的记录超过[ {most} ]条。',
    kept: '记录没有变化。',
    todo: '请缩小日期范围，分几次导出。',
  },
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

  fileUnreadable: {
    happened: '读不出这个文件。',
    kept: NOTHING,
    todo: '请在 Excel 里打开并另存为 .xlsx，再上传一次。',
  },
  fileTooLarge: {
    happened: '文件太大[，上限是 {limit:size}]。',
    kept: NOTHING,
    todo: '请拆成几个文件，或者删去图片后再上传。',
  },
  fileEncrypted: {
    happened: '文件设了打开密码。',
    kept: NOTHING,
    todo: '请用 Excel、Word 或 WPS 打开，取消密码，另存后再上传。',
  },
  unpackedTooLarge: {
    happened: '文件展开后太大，可能不是正常的表格。',
    kept: NOTHING,
    todo: '请只复制有内容的区域到新表格，再上传。',
  },
  notASpreadsheet: { happened: '这不是表格文件。', kept: NOTHING, todo: '请上传 .xlsx、.xls 或 .csv 文件。' },
  notADocument: {
    happened: '这不是可以读取的文档[，而是 {found} 文件]。',
    kept: NOTHING,
    todo: '请用 Word 或 WPS 打开，另存为 .docx 再上传；也可以直接粘贴文字。',
  },
  documentDamaged: {
    happened: '文档已损坏，打不开。',
    kept: NOTHING,
    todo: '请用 Word 或 WPS 打开并另存为 .docx，再上传；打不开时请找一份完好的。',
  },
  documentTooLarge: {
    happened: '文档太大，读取所需的时间或内存超出限度。',
    kept: NOTHING,
    todo: '请拆成几份，或者只保留正文、删去图片后再上传。',
  },
  documentNoText: {
    happened: '这是图片或扫描件，里面没有文字，不能识别。',
    kept: NOTHING,
    todo: '请上传 Word 原稿，或者把文字粘贴进来。',
  },
  documentEmpty: { happened: '文档是空的。', kept: NOTHING, todo: '请确认选对了文件，写上内容再上传。' },
  briefFileGone: {
    happened: '这份错误行文件已经过了一小时的保存期。',
    kept: NOTHING,
    todo: '请重新选择原来的表格，系统会再生成一份。',
  },
  headerNotFound: {
    happened: '在表格里找不到表头。',
    kept: NOTHING,
    todo: '请保留写有列名的一行，例如“单位名称”“姓名”“日期”，再上传。',
  },
  importHasBadRows: {
    happened: '[有 {rows} 行，]表格里有填写不对的行，暂不能导入。',
    kept: NOTHING,
    todo: '请下载标出错误的表格，改好后重新上传。',
  },
  importFileChanged: {
    happened: '预览以后，表格或系统里的数据发生了变化。',
    kept: NOTHING,
    todo: '请重新预览，核对后再导入。',
  },

  evidenceTypeNotAllowed: {
    happened: '[“{name}”]这种文件不能作为佐证材料。',
    kept: '其他已上传的材料还在。',
    todo: '可以上传图片、PDF、Word、Excel 和演示文稿。',
  },
  binderTooLarge: {
    happened: '附件太多[，共 {bytes:size}]，超过一份迎检资料的上限[ {limit:size}]。',
    kept: '记录和附件都没有变化。',
    todo: '请改选 PDF 或 Word（只收照片），或压缩过大的文件后再生成。',
  },
  binderNotMade: {
    happened: '这份迎检资料还没有生成，或已过保存期。',
    kept: '记录和附件都没有变化。',
    todo: '请点“生成”，完成后再下载。',
  },
  evidenceTooLarge: {
    happened: '[“{name}”]文件太大[，上限是 {limit:size}]。',
    kept: '其他已上传的材料还在。',
    todo: '请压缩后再上传，照片可以在手机上选“中等大小”。',
  },
  evidenceEmpty: { happened: '[“{name}”]是空文件。', kept: '其他已上传的材料还在。', todo: '请检查原文件，重新选择。' },
  evidenceMissing: {
    happened: '还缺佐证材料[：至少 {needed} 份，现有 {got} 份]。',
    kept: TYPED,
    todo: '请上传材料后再提交。',
  },
  evidenceInUse: {
    happened: '[“{name}”]正在使用，不能删除[：{uses}]。',
    kept: '材料和引用都没有变化。',
    todo: '可以先在引用它的记录里换掉它。',
  },
  pictureDamaged: {
    happened: '[“{name}”]这张图片打不开，可能已经损坏。',
    kept: '其他已上传的材料还在。',
    todo: '请在手机或电脑上打开原图看一看，另存为 JPEG 后再上传。',
  },
  pictureTooLarge: {
    happened: '[“{name}”]这张图片的尺寸太大，无法处理。',
    kept: '其他已上传的材料还在。',
    todo: '请在手机上裁剪或缩小后再上传。',
  },
  uploadGone: {
    happened: '这次上传已经过期，传到一半的内容不再保留。',
    kept: '其他已上传的材料还在。',
    todo: '请重新选择文件上传。',
  },
  storageFull: {
    happened: '服务器的磁盘满了，现在存不下新文件。',
    kept: '已有的材料和记录都没有变化，没有留下残缺的文件。',
    todo: '请告诉管理员清理磁盘，之后点“重试”即可。',
  },
  storageReadOnly: {
    happened: '服务器的文件夹不能写入，现在存不下新文件。',
    kept: '已有的材料和记录都没有变化。',
    todo: '请告诉管理员检查数据文件夹的权限，之后点“重试”即可。',
  },
  storageUnreachable: {
    happened: '现在连不上存放文件的服务，已经试过几次。',
    kept: '已有的材料和记录都没有变化，没有留下残缺的文件。',
    todo: '请过几分钟点“重试”；一直不行就告诉管理员。',
  },
  storageDenied: {
    happened: '存放文件的服务拒绝了本系统：密钥、权限或存储桶不对。',
    kept: '已有的材料和记录都没有变化。',
    todo: '请告诉管理员运行 jianjia doctor 查看文件库，改好后点“重试”。',
  },
  uploadInterrupted: {
    happened: '上传中断了。',
    kept: '没有留下残缺的文件。',
    todo: '请重新上传，同一份文件不会存两次。',
  },

  startsTooEarly: {
    happened: '日期太早，最早是[ {earliest:day} ]。',
    kept: TYPED,
    todo: '已经过去的要求不会改变，请选这一天或更晚的日期。',
  },
  targetsOverlap: {
    happened: '所选单位中有一个在另一个之下，会重复计算。',
    kept: TYPED,
    todo: '请只给其中一级单位下达。',
  },
  dutyOver: { happened: '这一项已经在[ {endsOn:day} ]结束。', kept: TYPED, todo: '需要的话请新增一项。' },
  wordNotListed: {
    happened: '选的词[“{word}”]不在区里定的列表里。',
    kept: TYPED,
    todo: '请从列表里选择；确实需要的，请区教育工会加进列表。',
  },
  memberNotOnRoster: {
    happened: '有[ {count} ]人当天不在本单位的会员名册里。',
    kept: TYPED,
    todo: '请核对人员和日期；名册有误的，请工会主席更正。',
  },
  headcountBelowNames: {
    happened: '参加人数[（{headcount}）]少于点名的人数[（{names}）]。',
    kept: TYPED,
    todo: '请核对人数。',
  },
  entryInFuture: { happened: '日期[ {day:day} ]还没有到。', kept: TYPED, todo: '请填写实际发生的日期。' },
  entryBeforeUnitOpened: {
    happened: '日期早于该单位成立的日期[（{openedOn:day}）]。',
    kept: TYPED,
    todo: '请核对日期，或者改记到当时的单位。',
  },
  entryUnderReview: {
    happened: '这一天的记录已随自评表[（{assessment}）]上交，正在评审，暂时不能增改。',
    kept: '记录和自评表都没有变化。',
    todo: '确有错误的，请区教育工会退回自评表，改好后再提交；成绩公布后也可以更正，已公布的成绩不变。',
  },
  detailsInvalid: { happened: '记录的内容填写不全或不对。', kept: TYPED, todo: '请按提示逐项更正。' },
  ...ACCOUNT_REFUSALS_ZH,
  ...ASSESSMENT_REFUSALS_ZH,
  ...VISIT_REFUSALS_ZH,
  ...OBJECTION_REFUSALS_ZH,
  ...OBLIGATION_REFUSALS_ZH,
  ...PLAN_REFUSALS_ZH,
}
