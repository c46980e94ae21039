import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient } from '../lib/api/query-client.ts'
import { cssVariables, theme } from './theme/theme.ts'

const schemes = localStorageColorSchemeManager({ key: 'jianjia.scheme' })

export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <DirectionProvider detectDirection={false} initialDirection="ltr">
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={schemes}
          defaultColorScheme="auto"
        >
          <Notifications position="bottom-center" limit={3} />
          {children}
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  )
}
