import {
  type Binder,
  type BinderCategory,
  type BinderEvidence,
  type BinderRecord,
  type BinderSheet,
  describeGap,
} from '@jianjia/domain/binder'
import {
  addressOf,
  COLUMN_NAMES,
  columnsIn,
  evidenceName,
  pointsOf,
  provesText,
  RECORD_HEAD,
  RECORDS,
  recordLines,
  typeAndSize,
} from '../binder-words.ts'
import { fileName, isShownByBrowsers, usedNumbers } from '../evidence-files.ts'
import { qrCode, qrSvg } from '../qr-code.ts'
import { sheetLink } from './front-pages.ts'
import { type Html, html, raw } from './html-text.ts'

/** The page of a tab with all its sheets. */
export function tabPage(binder: Binder, { number, name, sheets }: BinderCategory): { title: string; main: Html } {
  const title = `${number}. ${name}`
  return { title, main: html`<h1>${title}</h1>${sheets.map((sheet) => sheetPart(binder, sheet))}` }
}

function sheetPart(binder: Binder, sheet: BinderSheet): Html {
  const { number, name, points, gaps, standard, rule, sources, records } = sheet
  return html`
<article id="s${number}">${code(binder, sheet.path, 'code')}<h2>${number} ${name}</h2><p>满分 ${pointsOf(points.full)} 分</p>
${gaps.map((gap) => html`<p class="gap">缺项：${describeGap(gap, 'zh-CN')}</p>`)}
<h3>标准</h3><p>${standard ?? rule}</p>${standard === null ? null : html`<p class="quiet">计分规则：${rule}</p>`}
<h3>得分</h3>${columns(binder, sheet)}
${
  sources.length === 0
    ? null
    : html`<h3>数据来源</h3><dl>${sources.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`
}
${records.length === 0 ? null : recordTable(binder, records)}
${evidence(binder, sheet)}</article>`
}

function code(binder: Binder, path: string, style: string): Html {
  const address = addressOf(binder, path)
  if (address === null) return html`<p class="quiet">系统内位置：${path}</p>`
  return html`<div class="${style}"><a href="${address}">${qr(address)}</a></div>`
}

function qr(address: string): Html {
  return raw(qrSvg(qrCode(address), '二维码'))
}

function columns(binder: Binder, sheet: BinderSheet): Html {
  const told = new Map(sheet.columns.map((column) => [column.column, column]))
  return html`<div class="wide"><table><thead><tr><th></th><th class="number">得分</th><th>依据</th></tr></thead><tbody>${columnsIn(
    binder,
  ).map((column) => {
    const { points = null, says = '尚无' } = told.get(column) ?? {}
    return html`<tr><td>${COLUMN_NAMES[column]}</td><td class="number">${pointsOf(points)}</td><td>${says}</td></tr>
`
  })}</tbody></table></div>`
}

function recordTable(binder: Binder, records: readonly BinderRecord[]): Html {
  const known = binder.address !== null
  return html`<h3>${RECORDS}（${records.length} 条）</h3><div class="wide"><table><thead><tr>${[
    ...RECORD_HEAD,
    ...(known ? ['查看记录'] : []),
  ].map((text) => html`<th>${text}</th>`)}</tr></thead><tbody>${records.map((record) => {
    const address = addressOf(binder, record.path)
    const path = address === null ? [`系统内位置：${record.path}`] : []
    const lines = [...recordLines(record), ...path]
    return html`<tr id="r${record.number}"><td>${record.number}</td><td>${record.day}</td><td>${lines.map(
      (line, at) => html`${at === 0 ? null : raw('<br>')}${line}`,
    )}</td><td>${record.amounts.join('；')}</td><td>${links(binder, record.evidence)}</td>${
      address === null ? null : html`<td class="qr"><a href="${address}">${qr(address)}</a></td>`
    }</tr>
`
  })}</tbody></table></div>`
}

function links({ evidence: all }: Binder, numbers: readonly number[]): Html {
  if (numbers.length === 0) return html`—`
  return html`${numbers.map((number, at) => {
    const sheet = all[number - 1]?.sheet ?? ''
    return html`${at === 0 ? null : '、'}<a href="${placeOf(number, sheet)}">${number}</a>`
  })}`
}

function placeOf(number: number, sheet: string): string {
  return `${sheetLink(sheet).split('#')[0]}#e${number}`
}

function evidence(binder: Binder, sheet: BinderSheet): Html {
  const used = usedNumbers(sheet).flatMap((number) => binder.evidence[number - 1] ?? [])
  if (used.length === 0) return html``
  const here = used.filter((each) => each.sheet === sheet.number)
  const elsewhere = used.filter((each) => each.sheet !== sheet.number)
  const pictures = here.filter(isShownByBrowsers)
  const files = here.filter((each) => !isShownByBrowsers(each))
  return html`<h3>佐证材料</h3><div class="photographs">${pictures.map(picture)}</div>
${files.map(
  (each) => html`<p id="e${each.number}"><a href="files/${fileName(each)}">${evidenceName(each.number)} ${each.name}</a>
（${typeAndSize(each)}，${provesText(each)}）<span class="quiet">SHA-256 ${each.sha256}</span></p>`,
)}${elsewhere.map(
  (each) => html`<p><a href="${placeOf(each.number, each.sheet)}">${evidenceName(each.number)}</a>
${each.name}，见 ${each.sheet}</p>`,
)}`
}

function picture(each: BinderEvidence): Html {
  const name = `${evidenceName(each.number)} ${each.name}`
  return html`<figure id="e${each.number}"><a href="files/${fileName(each)}"><img loading="lazy" src="files/${fileName(each)}" alt="${name}"></a>
<figcaption>${name}<br>${provesText(each)}</figcaption></figure>`
}
