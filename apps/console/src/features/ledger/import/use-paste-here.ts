import type { LedgerKind } from '@jianjia/domain/ledger'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from '../../../lib/session/session.ts'
import { keptImport } from './kept-import.ts'

/** A block of cells that is pasted over a list goes to the check of the import; single texts do nothing. */
export function usePasteHere(kind: LedgerKind, unitId: string | undefined): void {
  const accountId = useSession().account.id
  const navigate = useNavigate()
  useEffect(() => {
    if (unitId === undefined) return undefined
    const take = (event: ClipboardEvent) => {
      const block = event.clipboardData?.getData('text/plain') ?? ''
      const into = event.target
      const isTyping = into instanceof Element && into.closest('input, textarea, [contenteditable]') !== null
      if (isTyping || !block.includes('\t')) return
      event.preventDefault()
      keptImport(accountId, kind).keep({ unitId, columns: {}, fill: {}, files: [] }, block)
      void navigate({ to: '/ledger/import', search: { kind } })
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [accountId, kind, unitId, navigate])
}
