import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages as one bundle in web/dist. Every name carries its content's hash, so a browser may keep it for good. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // Inlined data: URLs would need an exception in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
