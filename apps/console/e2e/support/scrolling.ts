import type { Page } from '@playwright/test'

export interface Scrolled {
  /** Tasks of more than 50 ms. */
  readonly long: number
  /** In milliseconds. */
  readonly longest: number
}

/** Scrolls a box for some seconds, as a wheel does, and counts the tasks that keep it from following. */
export function scrollThrough(page: Page, selector: string, seconds = 5): Promise<Scrolled> {
  return page.evaluate(
    ([box, span]) =>
      new Promise<Scrolled>((resolve, reject) => {
        const scrolled = document.querySelector(String(box))
        if (scrolled === null) {
          reject(new Error(`nothing is ${box}`))
          return
        }
        const tasks: number[] = []
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration)
        })
        observer.observe({ type: 'longtask' })
        const began = performance.now()
        const step = () => {
          scrolled.scrollTop += 60
          if (performance.now() - began < Number(span) * 1000) {
            requestAnimationFrame(step)
            return
          }
          observer.disconnect()
          resolve({ long: tasks.length, longest: Math.round(Math.max(0, ...tasks)) })
        }
        requestAnimationFrame(step)
      }),
    [selector, seconds] as const,
  )
}

/** A table without any script, of the same size, in the place of the page: what the browser itself needs. */
export function plainTable(page: Page, rows: number, columns: number): Promise<void> {
  return page.evaluate(
    ([down, across]) => {
      const cells = Array.from({ length: across }, (_, at) => `<td>○ 未到期 ${at}</td>`).join('')
      const lines = Array.from({ length: down }, (_, at) => `<tr><th>第${at}小学工会</th>${cells}</tr>`).join('')
      document.body.innerHTML = `<div id="plain" style="height:700px;overflow:auto"><table>${lines}</table></div>`
      document.body.getBoundingClientRect()
    },
    [rows, columns] as const,
  )
}

/** The middle one of an odd number of figures. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0
}
