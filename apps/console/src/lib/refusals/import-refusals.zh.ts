import type { RefusalTexts } from './use-refusal-text.ts'

const NOTHING = '没有写入任何内容。'

/** Refusals of what is read from sheets and documents, and of what is written as files. */
export const IMPORT_REFUSALS_ZH = {
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
  exportTooLarge: {
    happened: '要导出的记录超过[ {most} ]条。',
    kept: '记录没有变化。',
    todo: '请缩小日期范围，分几次导出。',
  },
} satisfies Partial<RefusalTexts>
