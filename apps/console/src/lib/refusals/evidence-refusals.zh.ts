import type { RefusalTexts } from './use-refusal-text.ts'

const TYPED = '你填写的内容还在页面上。'

/** Refusals of evidence, of its store and of binders. */
export const EVIDENCE_REFUSALS_ZH = {
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
  photographsOnly: {
    happened: '[“{name}”]不是照片，这里只收照片。',
    kept: '其他已上传的照片还在。',
    todo: '请拍照或从相册里选；文件里的情况请写在记录里。',
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
} satisfies Partial<RefusalTexts>
