import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import '@mantine/core/styles.css'

// A page of React and Mantine that says one word: what ours are measured against.
const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <MantineProvider>
      <h1>Empty</h1>
    </MantineProvider>,
  )
