import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** Files of the rooms that lean on node:crypto, and what stands in for them in a browser. */
const twins: Readonly<Record<string, string>> = Object.fromEntries(
  ['hash.ts', 'ed25519.ts'].map((name) => [
    join(import.meta.dirname, '..', 'src', 'kernel', name),
    join(import.meta.dirname, 'src', name),
  ]),
)

/** Leads imports of those files to what stands in for them. */
function standIns(): Plugin {
  return {
    name: 'stand-ins',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved && (twins[resolved.id] ?? resolved)
    },
  }
}

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Makes one file of page, script and style, which may run exactly these two and ask nobody for anything. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      let script = ''
      let style = ''
      let page = ''
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') script += part.code
        else if (name.endsWith('.css')) style += String(part.source)
        else if (name.endsWith('.html')) page += String(part.source)
        else this.error(`${name} would have to be fetched`)
        Reflect.deleteProperty(bundle, name)
      }
      // Neither may end its own element; in a script the two spellings are one text.
      script = script.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`)
      if (style.includes('</style') || /^(import|export)\b/m.test(script)) this.error('it is no single file')
      const policy = [
        "default-src 'none'",
        `script-src ${digest(script)}`,
        `style-src ${digest(style)}`,
        'worker-src blob:',
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ')
      const source = page
        .replace(/ *<(script|link) [^>]*(src|rel="stylesheet")[^>]*>(<\/script>)?\n?/g, '')
        .replace(
          '<meta charset="utf-8" />',
          (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        )
        .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
        .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`)
      this.emitFile({ type: 'asset', fileName: 'verifier.html', source })
    },
  }
}

/** The verifier as one file, dist/verifier.html. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [standIns(), oneFile()],
  build: {
    target: 'es2024',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
