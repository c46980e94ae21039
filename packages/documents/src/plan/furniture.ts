import type { PlanLine } from './line.ts'

/** Lines of a page and not of its text: stamps of web sites, counters, page numbers, navigation. */
const FURNITURE: readonly RegExp[] = [
  /^(?:时间|发布时间|更新时间|日期)?:?\s*\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:来源|作者|编辑|浏览|点击).*)?$/,
  /^(?:来源|作者|编辑|责任编辑|浏览次数|点击数|阅读|投稿)\s*:.{0,30}$/,
  /^(?:分享|投诉|收藏|点赞|评论|打印|关闭|返回|下载|全文下载|Top|TOP|top|返回顶部|手机扫码分享)$/,
  /(?:WORD|Word|PDF|DOC)\s*下载/,
  /^-?\s*第\s*\d+\s*页(?:\s*[,/共]*\s*\d+\s*页)?\s*-?$/,
  /^[-—–]\s*\d{1,3}\s*[-—–]$/,
  /^\d{1,6}(?:\s+\d{1,6})+$/,
  /^(?:上一篇|下一篇|相关推荐|推荐阅读)\s*:?/,
  /(?:Powered by|All Rights Reserved|版权所有|备案号)/i,
  /(?:关注|扫描).{0,8}(?:公众号|二维码)/,
  /^https?:\/\/\S+$/,
  /小编.{0,12}(?:整理|收集|找到|带来|准备)/,
  /(?:供大家|仅供)参考(?:选择|借鉴)?[。!]?$/,
]

/** From such a line on nothing of the text follows any more. */
const TAIL =
  /^(?:★|【.{0,20}】)?\s*(?:相关(?:热词|文章|推荐|阅读)|其他类似内容|猜你喜欢|延伸阅读|推荐阅读|热门推荐|更多.{0,10}文章)|^\[.{0,20}\]相关文章|^版权所有/

/** "工会计划16篇(2022年)", "【精简6篇】": the title of a page that collects several documents. */
const COLLECTION_TITLE = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})篇(?:\s*[)\]】]|\s*\([^()]*\)|\.docx?)*$/

const CONTENTS = /^目\s*录$/
const CONTENTS_LINE = /(?:\.{3,}|…{1,}|·{3,}|\t)\s*\d{1,3}$/

export function isFurniture({ folded }: PlanLine): boolean {
  return FURNITURE.some((form) => form.test(folded)) || CONTENTS.test(folded) || CONTENTS_LINE.test(folded)
}

export function isTailStart({ folded }: PlanLine): boolean {
  return TAIL.test(folded)
}

export function isCollectionTitle({ folded }: PlanLine): boolean {
  return folded.length <= 60 && COLLECTION_TITLE.test(folded)
}

/** Parts a text into what is read and the furniture around and inside it. */
export function withoutFurniture(lines: readonly PlanLine[]): {
  readonly kept: readonly PlanLine[]
  readonly furniture: readonly PlanLine[]
} {
  const tail = lines.findIndex(isTailStart)
  const text = tail < 0 ? lines : lines.slice(0, tail)
  const furniture = [...text.filter(isFurniture), ...(tail < 0 ? [] : lines.slice(tail))]
  return { kept: text.filter((line) => !isFurniture(line)), furniture }
}
