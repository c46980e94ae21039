import './app/theme/layers.css'
import '@mantine/core/styles.layer.css'
import './app/theme/tokens.css'
import './app/theme/base.css'
import './app/theme/print.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Providers } from './app/providers.tsx'
import { router } from './app/router.tsx'
import { currentLanguage, fetchWords } from './lib/i18n/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const tree = (
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>
)
void fetchWords(currentLanguage()).then(() => createRoot(root).render(tree))
