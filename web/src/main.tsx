import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api/use.ts'
import { styleNonce } from './lib/base.ts'
import { router } from './router.tsx'
import { SessionKnown, startSession } from './shell/session.ts'
import { theme } from './theme.ts'
import { startWords } from './words/languages.ts'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './style/tokens.css'
import './style/base.css'
import './style/shell.css'
import './style/parts.css'

await Promise.all([startWords(), startSession()])
const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the pages')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-left" />
        <SessionKnown>
          <RouterProvider router={router} />
        </SessionKnown>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
