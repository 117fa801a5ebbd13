import './jitless.ts'
import { serveTasks } from './background.ts'
import { startPage } from './page.ts'

// One script in two places: in the page, and beside it as a worker.
if ('document' in globalThis) startPage()
else serveTasks()
