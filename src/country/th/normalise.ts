/** From the first Thai letter to the last, whatever marks and zero-width characters stand between. */
const thai = /[ก-ฺเ-๎][ก-ฺเ-๎\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*[ก-ฺเ-๎]/gu;
const zeroWidth = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** All marks on one letter, and the า that makes ำ of ํ with the tones, and only tones, typed after it. */
const cluster = /(\p{M}+)(?:(า)([่-์]+(?!\p{M}))?)?/gu;

/** Writes each Thai mark once, vowels before tones (and ์, which is mistyped like them), foreign marks last. */
function order(marks: string): string {
  const own = [...new Set(marks.match(/[ั-๎]/g))];
  const isTone = (mark: string) => mark >= '่' && mark <= '์';
  return [...own.filter((mark) => !isTone(mark)), ...own.filter(isTone), marks.replace(/[ั-๎]/g, '')].join('');
}

/**
 * Makes Thai that looks the same compare the same: NFC; แ for เเ; ำ for ํา, its tone before it; tones after the vowel
 * above or below; each mark once; no zero-width characters between Thai letters. Elsewhere these carry meaning and
 * stay. For the column that is compared and searched, never for what is shown.
 */
export const normaliseThai = (text: string): string =>
  text
    .replace(thai, (letters) => letters.replace(zeroWidth, ''))
    .replace(/เเ/g, 'แ')
    .replace(/ำ/g, 'ํา')
    .normalize()
    .replace(cluster, (_, marks: string, aa = '', after = '') =>
      aa && marks.includes('ํ') ? `${order(marks.replace(/ํ/g, '') + after)}ำ` : order(marks) + aa + order(after),
    )
    .normalize();
