import { useEffect, useSyncExternalStore } from 'react'

let told: string | undefined
const listeners = new Set<() => void>()

/** A page whose address does not say its unit (a plan, a record) tells it, so that the way to the unit stands above it. */
export function useTellPageUnit(unitId: string | undefined): void {
  useEffect(() => {
    tell(unitId)
    return () => tell(undefined)
  }, [unitId])
}

/** The unit that the page has told. */
export function usePageUnit(): string | undefined {
  return useSyncExternalStore(subscribe, () => told)
}

function tell(unitId: string | undefined): void {
  told = unitId
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
