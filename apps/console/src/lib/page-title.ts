import { useEffect } from 'react'
import { currentLanguage } from './i18n/language.ts'

let page = ''
let prefix = ''
const PRODUCT = { 'zh-CN': '建家', en: 'Jianjia' } as const

/** Names the page in the browser's tab and for screen readers. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    page = title
    write()
  }, [title])
}

/** Begins the title with "错误：" while faults are shown, so that a screen reader says it first. */
export function useTitlePrefix(text: string | undefined): void {
  useEffect(() => {
    prefix = text ?? ''
    write()
    return () => {
      prefix = ''
      write()
    }
  }, [text])
}

function write(): void {
  document.title = `${prefix}${page ? `${page} · ` : ''}${PRODUCT[currentLanguage()]}`
}
