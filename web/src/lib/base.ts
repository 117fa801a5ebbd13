/** A meta element that the server filled in. */
function said(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''
}

/** Where this coalition's pages and API stand: empty for the node's own, `/sample` for the sample. */
export const base = said('entente-base')

/** The nonce under which styles may be written into this page. */
export const styleNonce = said('entente-nonce')

// What locks a page behind a dialog writes a style of its own, and looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce })
