/** Holds that widths are those of string-width. */

import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../src/text/width.ts'

describe('widths', () => {
  it.each([
    'killed 38 of 67',
    '“Overchuk” – naïve… Übergröße',
    'Российская Федерация',
    'Αθήνα ά',
    '阿塞拜疆航空',
    'アゼルバイジャン ｶﾞ',
    '서울 한국',
    'e\u0301 a\u00adb \u200bx',
    '🇦🇿 👩‍🚒 ✈️ ✈ 👍🏽',
    'فارسی می‌خواهم',
    'हिन्दी',
    '\u001b[31mred\u001b[39m',
    '\u0000\t\n',
    '',
  ])('%j', (text) => expect(columnsOf(text)).toBe(stringWidth(text)))

  it('of any text of news scripts', () => {
    const letter = fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0xa0, max: 0x52f }),
      fc.integer({ min: 0x2010, max: 0x2060 }),
      fc.integer({ min: 0x4e00, max: 0x9fff }),
    )
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 30 }), (codes) => {
        const text = String.fromCodePoint(...codes)
        expect(columnsOf(text)).toBe(stringWidth(text))
      }),
    )
  })
})
