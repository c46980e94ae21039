import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { queryClient } from '../lib/api/query-client.ts'
import { cssVariables, theme } from './theme/theme.ts'

/** Loaded beside the first page, because nothing is announced before somebody acts. */
const Notices = lazy(() => import('./notices.tsx').then((module) => ({ default: module.Notices })))

const schemes = localStorageColorSchemeManager({ key: 'jianjia.scheme' })

export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
      >
        <Suspense>
          <Notices />
        </Suspense>
        {children}
      </MantineProvider>
    </QueryClientProvider>
  )
}
