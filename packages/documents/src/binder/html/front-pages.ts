import { describeGap } from '@jianjia/domain/binder'
import type { BinderToWrite } from '../binder-file.ts'
import {
  CONTENTS,
  COVER_NOTE,
  coverLines,
  GAPS,
  NO_GAPS,
  pointsHead,
  pointsRow,
  SIGNATORIES,
  SIGNATURES,
  SUMMARY,
  TITLE,
} from '../binder-words.ts'
import { type Html, html, raw } from './html-text.ts'

/** The file of a tab, and the place of a sheet in it. */
export function tabFile(number: number): string {
  return `${String(number).padStart(2, '0')}.html`
}

export function sheetLink(number: string): string {
  return `${tabFile(Number(number.split('.')[0]))}#s${number}`
}

export interface PageText {
  readonly title: string
  readonly main: Html
}

/** A whole page: no script, nothing from elsewhere. */
export function wholePage({ title, main }: PageText, { binder, stateHash }: BinderToWrite): string {
  const page = html`<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="style.css"></head>
<body><nav><a href="index.html">${TITLE}</a>${binder.categories.map(
    ({ number, name }) => html`<a href="${tabFile(number)}">${number}. ${name}</a>`,
  )}</nav>
<main>${main}</main>
<p class="quiet">${binder.unit} · ${binder.assessment} · 状态校验码 ${stateHash}</p></body></html>
`
  return `<!doctype html>\n${page.html}`
}

/** Cover, contents, points, what is missing, signatures. */
export function firstPage(given: BinderToWrite): PageText {
  const { binder } = given
  const main = html`<h1>${binder.unit} ${TITLE}</h1>
<dl>${coverLines(given).map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>
<p class="quiet">${COVER_NOTE}</p>
<section class="contents"><h2>${CONTENTS}</h2><ol>${binder.categories.map(
    ({ number, name, sheets }) => html`<li><a href="${tabFile(number)}">${number}. ${name}</a><ol>${sheets.map(
      (sheet) => html`<li><a href="${sheetLink(sheet.number)}">${sheet.number} ${sheet.name}</a></li>`,
    )}</ol></li>
`,
  )}</ol></section>
<section><h2>${SUMMARY}</h2>${summary(given)}</section>
<section><h2>${GAPS}</h2>${gaps(given)}</section>
<section><h2>${SIGNATURES}</h2>${signatures()}</section>`
  return { title: `${binder.unit} ${TITLE}`, main }
}

function summary({ binder }: BinderToWrite): Html {
  const numbers = (cells: readonly string[]) => cells.map((text) => html`<td class="number">${text}</td>`)
  return html`<div class="wide"><table><thead><tr><th>类别</th>${pointsHead(binder).map(
    (text) => html`<th class="number">${text}</th>`,
  )}</tr></thead><tbody>${binder.categories.map(
    ({ number, name, points }) =>
      html`<tr><td>${number}. ${name}</td>${numbers(pointsRow(points, binder))}</tr>
`,
  )}<tr><th>合计</th>${numbers(pointsRow(binder.totals, binder))}</tr></tbody></table></div>`
}

function gaps({ binder }: BinderToWrite): Html {
  if (binder.gaps.length === 0) return html`<p>${NO_GAPS}</p>`
  return html`<div class="wide"><table><thead><tr><th>编号</th><th>项目</th><th>缺什么</th></tr></thead><tbody>${binder.gaps.map(
    (gap) =>
      html`<tr><td><a href="${sheetLink(gap.sheet)}">${gap.sheet}</a></td><td>${gap.name}</td><td>${describeGap(gap, 'zh-CN')}</td></tr>
`,
  )}</tbody></table></div>`
}

function signatures(): Html {
  return html`${SIGNATORIES.map(
    ({ heading, rows }) =>
      html`<h3>${heading}</h3><table><tbody>${rows.map(
        (text) => html`<tr><th class="signs">${text}</th><td>${raw('&nbsp;')}</td></tr>`,
      )}</tbody></table>`,
  )}`
}
