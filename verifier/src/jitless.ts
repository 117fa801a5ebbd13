import { config } from 'zod'

// Before any schema is made: it would otherwise try to compile code, which the page's policy forbids and the browser complains of.
config({ jitless: true })
