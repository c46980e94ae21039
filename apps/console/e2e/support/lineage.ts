import { exact, sum, toText } from '@jianjia/domain/kernel'
import type { Page } from '@playwright/test'

/** One figure of a page, with what its drawer shows. */
export interface ShownFigure {
  /** As it stands on the page. */
  readonly text: string
  readonly title: string
  /** As it stands in the drawer. */
  readonly value: string
  readonly steps: readonly ShownStep[]
}

export interface ShownStep {
  readonly label: string
  readonly value: string | undefined
  readonly links: readonly ShownLink[]
  /** How many steps it opens to. */
  readonly inside: number
}

export interface ShownLink {
  readonly address: string
  /** From the number on the page: opening it, opening what the link is folded into, the link itself. */
  readonly clicks: number
}

/**
 * Opens every figure of the page one after the other and reads its drawer, which stays open from one to the next: locking and
 * unlocking the page for each of a hundred figures costs more than all that they show. Each names itself differently; what
 * stands twice on a page under one name with one value is one figure, and is opened once.
 */
export function readEveryFigure(page: Page): Promise<readonly ShownFigure[]> {
  return page.evaluate(async () => {
    const FRAMES = 600
    const main = document.querySelector('main') ?? document.body
    const shown: ShownFigure[] = []
    const opened = new Map<string, ShownFigure>()
    for (let at = 0; at < main.querySelectorAll('[data-figure]').length; at++) {
      const figure = main.querySelectorAll<HTMLElement>('[data-figure]')[at]
      const name = figure?.getAttribute('aria-label') ?? ''
      const text = figure?.textContent ?? ''
      const twin = opened.get(name)
      if (twin !== undefined) {
        shown.push({ ...twin, text })
        continue
      }
      const open = openDrawer()
      const before = open === null ? undefined : titleOf(open)
      figure?.click()
      const drawer = await appears(`no drawer of ${name}`, () => {
        const next = openDrawer()
        return next === null || titleOf(next) === before ? undefined : next
      })
      const read = {
        text,
        title: titleOf(drawer),
        value: drawer.querySelector('[data-lineage-value]')?.textContent ?? '',
        steps: [...drawer.querySelectorAll('[data-lineage-steps] > ul > li')].map(stepOf),
      }
      opened.set(name, read)
      shown.push(read)
    }
    openDrawer()?.querySelector<HTMLElement>('header button')?.click()
    await appears('the last drawer stays', () => (openDrawer() === null ? true : undefined))
    return shown

    function titleOf(drawer: Element): string {
      return drawer.querySelector('h2')?.textContent ?? ''
    }

    function openDrawer(): Element | null {
      return document.querySelector('[data-lineage-value]')?.closest('[role=dialog]') ?? null
    }

    function stepOf(item: Element): ShownStep {
      const line = item.querySelector('[data-lineage-step]')
      return {
        label: line?.firstElementChild?.textContent?.trim() ?? '',
        value: line?.querySelector('[data-lineage-amount]')?.textContent ?? undefined,
        links: [...item.querySelectorAll('a[href], [data-lineage-file]')].map(linkOf),
        inside: item.querySelectorAll('li').length,
      }
    }

    function linkOf(link: Element): ShownLink {
      let folds = 0
      for (let fold = link.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        if (!fold.open) folds++
      const address = link.getAttribute('data-lineage-file') ?? link.getAttribute('href') ?? ''
      return { address, clicks: 2 + folds }
    }

    async function appears<Found>(otherwise: string, find: () => Found | undefined): Promise<Found> {
      for (let frame = 0; frame < FRAMES; frame++) {
        const found = find()
        if (found !== undefined) return found
        await new Promise((resolve) => {
          requestAnimationFrame(resolve)
        })
      }
      throw new Error(otherwise)
    }
  })
}

/**
 * Texts of the page that are nothing but a number, or one number of another, and cannot be opened. Full marks are the
 * scheme's, not results.
 */
export function numbersThatDoNotOpen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement
      const cell = parent?.closest('td')
      const head = cell?.closest('table')?.querySelector(`thead th:nth-child(${cell.cellIndex + 1})`)?.textContent
      const isNumber = [node, parent].some((each) =>
        /^[−-]?\d+(\.\d+)?( ?\/ ?\d+)?$/.test(each?.textContent?.trim() ?? ''),
      )
      if (isNumber && !parent?.closest('[data-figure]') && head !== '满分')
        found.push(`${parent?.parentElement?.textContent}: ${node.textContent}`)
    }
    return found
  })
}

/** The same number, or one of another, however many decimals it is written with. */
export function normal(value: string): string {
  const numbers = value.split('/').map((number) => toText(exact(number.trim().replace('−', '-').replaceAll(',', ''))))
  return numbers.join(' / ')
}

/** What the amounts of all records under a figure come to. */
export function sumOfRecords({ steps }: ShownFigure): string {
  const records = steps.filter((step) => step.links.some(({ address }) => address.startsWith('/ledger/')))
  return toText(sum(records.map((step) => exact(step.value ?? '0'))))
}
