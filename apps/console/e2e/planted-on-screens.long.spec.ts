import { chineseTexts, unexplained } from './support/chinese-on-screen.ts'
import { clippedTexts } from './support/clipped-text.ts'
import { expectEveryStopSeen } from './support/by-keys.ts'
import { routeOf } from './support/crawl-screens.ts'
import { faintTexts } from './support/forced-colours.ts'
import { mayNotBeSeen, personalNumbers } from './support/personal-numbers.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { chineseLiterals, wordsOf } from './support/words-in-sources.ts'

/** What the walk through every screen looks for is found where it is planted. */
const test = testOfItsOwn()

test('text that is cut off, a text nearly of the colour of its ground and an unknown address are found', async ({
  page,
}) => {
  await page.setContent(`<main>
    <p style="width: 40px; overflow: hidden; white-space: nowrap">海棠区教育工会</p>
    <p style="width: 40px; overflow: auto; white-space: nowrap">第一中学工会</p>
    <p style="color: #999; background: #aaa">看不清的字</p></main>`)
  expect(await clippedTexts(page)).toEqual(['海棠区教育工会'])
  expect(await faintTexts(page)).toEqual(['看不清的字'])
  const routes = ['/self/$a/$b', '/self/$a/check', '/']
  expect(['/self/1/2?item=x', '/self/1/check', '/', '/other'].map((address) => routeOf(address, routes))).toEqual([
    ...['/self/$a/$b', '/self/$a/check', '/', undefined],
  ])
})

test('a stop of Tab without a ring, one under a bar, one outside and one out of order are found, each by its name', async ({
  page,
}) => {
  await page.setContent(`<style>:focus { outline: none } .seen:focus-visible { outline: 3px solid #005fcc }
    .bar { position: fixed; inset: 0 0 auto 0; height: 60px; background: #fff }
    button { display: block; margin-top: 80px } .out { position: fixed; left: -500px }</style>
    <button class="seen">good</button><button>bare</button><button class="seen out">outside</button>
    <div style="position: absolute; top: -60px"><button class="seen">under</button></div>
    <button class="seen" tabindex="2">first</button><div class="bar"></div>`)
  await expect(expectEveryStopSeen(page)).rejects.toThrow(/BUTTON first: out of the order/)
  const found = await expectEveryStopSeen(page).catch(String)
  const names = [
    'first: out of the order',
    'bare: no ring',
    'outside: outside of the window',
    'under: covered by DIV bar',
  ]
  for (const name of names) expect(found).toContain(`BUTTON ${name}`)
  expect(found).not.toContain('good')
  await page.setContent(
    '<style>:focus-visible { outline: 3px solid #005fcc }</style><button>a</button><a href="#">b</a>',
  )
  await expectEveryStopSeen(page)
})

test('a whole number of identity or telephone is found wherever a page leaves it', async ({ page }) => {
  await page.goto('/sign-in')
  await page.evaluate(async () => {
    document.title = '11010519491231002X'
    history.replaceState({ by: '13800138001' }, '', '/sign-in?of=13800138002')
    localStorage.setItem('last', '110105194912310021')
    sessionStorage.setItem('form', '13800138003')
    document.body.innerHTML = `<p>110<b>105194912310022</b></p><p>110***********23</p><i title="13800138004"></i>
      <input><a href="tel:13800138005">-</a><p>2026-11-23 138001380061 0571-88881234</p>`
    const field = document.querySelector('input')
    if (field !== null) field.value = '110105194912310024'
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('kept', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('drafts').put('13800138007', 1)
      opening.onsuccess = () => resolve(opening.result.close())
      opening.onerror = reject
    })
  })
  const shown = await personalNumbers(page)
  expect(mayNotBeSeen(shown, { route: '/sign-in', role: 'nobody' }).toSorted()).toEqual([
    'identity in input value: 110105194912310024',
    'identity in localStorage: 110105194912310021',
    'identity in text: 110105194912310022',
    'identity in title: 11010519491231002X',
    'telephone in a href: 13800138005',
    'telephone in address: 13800138002',
    'telephone in i title: 13800138004',
    'telephone in indexedDB: 13800138007',
    'telephone in sessionStorage: 13800138003',
    'telephone in state of the address: 13800138001',
  ])
  const mobile = [{ form: 'telephone', place: 'button aria-label', number: '13800138000' }] as const
  const seenBy = (role: string, route: string) => mayNotBeSeen(mobile, { role, route }).length
  expect([seenBy('chair', '/roster'), seenBy('chair', '/people'), seenBy('officer', '/roster')]).toEqual([0, 1, 1])
})

test('a word that nobody brought, a sign of Chinese, and a word of the product among the data are found', async ({
  page,
}) => {
  await page.setContent(`<title>海棠区教育工会</title><main>
    <p>Of 第一中学工会 and 第二中学工会</p><p>第一中学工会、第二中学工会</p><p hidden>没有人看见</p>
    <button aria-label="提交">Send</button><p>2026年度</p><input placeholder="请填写" value="写下的话">
    <p>第一<mark>中学</mark>工会</p><b>25项</b><i>事项</i></main>`)
  const isWord = wordsOf(chineseLiterals("/* '第一中学工会' */ const a = [`${year}年度`, '已提交']"))
  const answered = ['海棠区教育工会', '第一中学工会', '第二中学工会', '2026年度', '提交后再看', '项']
  const data = answered.filter((text) => !isWord(text))
  const left = (await chineseTexts(page)).flatMap((shown) => unexplained(shown, data))
  expect(left.toSorted()).toEqual(['、', '事项', '年度', '提交', '请填写'].toSorted())
})
