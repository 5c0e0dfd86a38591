/** The page's script, run in the browser: filters, opening what is linked to, and printing with everything open. */

export const SCRIPT = `'use strict'
document.documentElement.classList.add('js')
addEventListener('DOMContentLoaded', () => {
  const entries = [...document.querySelectorAll('[data-outcome]')]
  const rows = entries.filter((entry) => entry.tagName !== 'DETAILS')
  const buttons = [...document.querySelectorAll('[data-filter-outcome]')]
  const check = document.getElementById('filter-check')
  const words = document.getElementById('filter-words')
  const clear = document.getElementById('filter-clear')
  const count = document.getElementById('filter-count')
  const toggle = document.getElementById('toggle-all')
  const all = [...document.querySelectorAll('details.claim-details')]
  const texts = new Map()
  const textOf = (entry) => {
    if (!texts.has(entry)) texts.set(entry, entry.textContent.toLowerCase())
    return texts.get(entry)
  }

  function filter() {
    const outcomes = new Set(buttons.filter((b) => b.getAttribute('aria-pressed') === 'true').map((b) => b.dataset.filterOutcome))
    const wanted = words.value.trim().toLowerCase()
    const fits = (entry) =>
      (outcomes.size === 0 || outcomes.has(entry.dataset.outcome)) &&
      (!check.value || entry.dataset.checks.split(' ').includes(check.value)) &&
      (!wanted || textOf(entry).includes(wanted))
    const kept = rows.map(fits)
    rows.forEach((row, i) => { row.hidden = !kept[i] })
    // A claim's row and its details come in the same order: what holds for one holds for the other.
    all.forEach((one, i) => { one.hidden = !kept[i] })
    const shown = kept.filter(Boolean).length
    const total = rows.length + (rows.length === 1 ? ' claim' : ' claims')
    count.textContent = shown === rows.length ? total : shown ? shown + ' of ' + total : 'No claim fits'
  }

  function reset() {
    for (const button of buttons) button.setAttribute('aria-pressed', 'false')
    check.value = ''
    words.value = ''
    filter()
  }

  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target || target.tagName !== 'DETAILS') return
    if (target.hidden) reset()
    target.open = true
    target.scrollIntoView()
    target.querySelector('summary').focus({ preventScroll: true })
  }

  if (check) {
    for (const button of buttons) {
      button.addEventListener('click', () => {
        button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'))
        filter()
      })
    }
    check.addEventListener('change', filter)
    words.addEventListener('input', filter)
    clear.addEventListener('click', reset)
  }
  if (toggle) {
    toggle.addEventListener('click', () => {
      const open = all.some((one) => !one.open && !one.hidden)
      for (const one of all) one.open = open
      toggle.textContent = open ? 'Close all' : 'Open all'
    })
  }
  addEventListener('hashchange', openTarget)
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]')
    if (link && link.getAttribute('href') === location.hash) openTarget()
  })
  openTarget()

  let closed = []
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')]
    for (const one of closed) one.open = true
  })
  addEventListener('afterprint', () => {
    for (const one of closed) one.open = false
  })
})
`
