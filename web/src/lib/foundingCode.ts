const name = 'entente-founding'

/** The code of a founding, from the address that the start of the node printed; it stays in this tab and out of the address. */
export function foundingCode(): string | undefined {
  const given = /^#code=([0-9a-f]{32})$/.exec(location.hash)?.[1]
  if (given !== undefined) {
    sessionStorage.setItem(name, given)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(name) ?? undefined
}
