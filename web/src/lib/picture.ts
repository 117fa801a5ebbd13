/** What of a chart's look comes from style sheets: written into its elements, so that the file looks alike on its own. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** A chart on the page as an SVG file of its own: its looks as attributes, on the ground that it stands on. */
export function svgOf(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const [from, to] = [chart, copy].map((each) => [each, ...each.querySelectorAll('*')])
  from?.forEach((element, i) => {
    const style = getComputedStyle(element)
    for (const name of looks) to?.[i]?.setAttribute(name, style.getPropertyValue(name))
  })
  const { width, height } = chart.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const box = chart.getAttribute('viewBox') ?? `0 0 ${width} ${height}`
  copy.setAttribute('viewBox', box)
  const [x = '0', y = '0', across = '100%', down = '100%'] = box.split(' ')
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  const place = { x, y, width: across, height: down, fill: getComputedStyle(document.body).backgroundColor }
  for (const [name, value] of Object.entries(place)) ground.setAttribute(name, value)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}

/** Points of a PNG for each point of the screen: it is to be printed too. */
const finer = 2

/** The same as a PNG. Throws where the browser cannot draw it. */
export async function pngOf(chart: SVGSVGElement): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect()
  const image = new Image()
  // The policy of the pages lets them show what stands in an address itself, and nothing else that is not a file of the node.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(chart))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * finer)
  canvas.height = Math.round(height * finer)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser made no picture'))
      else resolve(blob)
    }, 'image/png')
  })
}
