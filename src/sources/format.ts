/** Tells what a file is: by its content first, then by its declared type, then by its name. */

export type FileFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'zip' | 'gzip' | 'warc'

export type Told = { readonly format: FileFormat } | { readonly refused: string }

// As far as browsers look (WHATWG MIME sniffing, 7).
const HEAD = 1445
// PDF readers accept a header within the first kilobyte.
const PDF_WITHIN = 1024

const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['BM\x00', 'a picture'],
  ['RIFF', 'a picture or sound'],
  ['II*\x00', 'a picture'],
  ['MM\x00*', 'a picture'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound file'],
  ['\x1aE\xdf\xa3', 'a film'],
  ['\xd0\xcf\x11\xe0', 'an old Office document; save it as DOCX or PDF'],
  ['{\\rtf', 'an RTF document; save it as DOCX or PDF'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['7z\xbc\xaf', 'an archive'],
  ['Rar!', 'an archive'],
  ['SQLite format 3', 'a database'],
]

const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1200}?-->\s*)*<(?:!doctype\s+html|html|head|body|script|style|title|meta|iframe)\b/iu
const WEAK_PAGE = /^\s*(?:<!--[\s\S]{0,1200}?-->\s*)*<(?:!doctype|[a-z][a-z0-9]{0,10})\b/iu
const OTHER_XML = /^\s*(?:<\?xml\b|<(?:rss|feed|svg|urlset)\b)/iu

/** `name` is a path or URL; `mime` what a server said. Neither wins over what the bytes show. */
export function formatOf(bytes: Uint8Array, mime: string | null, name: string): Told {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return { format: 'pdf' }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { format: 'zip' }
  if (head.startsWith('\x1f\x8b')) return { format: 'gzip' }
  if (head.startsWith('WARC/1.')) return { format: 'warc' }
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature)) ?? (head.slice(4, 8) === 'ftyp' ? ['', 'a film'] : undefined)
  if (known) return { refused: `is ${known[1]}, not an article` }
  return textFormat(head.replaceAll('\x00', ''), (mime ?? '').split(';')[0]?.trim().toLowerCase() ?? '', extensionOf(name))
}

function textFormat(head: string, mime: string, extension: string): Told {
  const start = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
  const saysPage = mime === 'text/html' || mime === 'application/xhtml+xml' || /^x?html?$/u.test(extension)
  if (PAGE.test(start) || (saysPage && WEAK_PAGE.test(start))) return { format: 'html' }
  if (OTHER_XML.test(start)) return saysPage ? { format: 'html' } : { refused: 'is XML data, not an article' }
  if (mime === 'application/json' || (extension === 'json' && /^\s*[{[]/u.test(start))) return { refused: 'is JSON data, not an article' }
  if (/^(?:image|audio|video|font)\//u.test(mime)) return { refused: `is ${mime}, not an article` }
  if (saysPage && /<[a-z][^>]*>/iu.test(start)) return { format: 'html' }
  const markdown = mime === 'text/markdown' || /^(?:md|markdown|mdown|mkd)$/u.test(extension) || /^---\r?\n[\w-]+:/u.test(start)
  return { format: markdown ? 'markdown' : 'text' }
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})(?:[?#].*)?$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
}
