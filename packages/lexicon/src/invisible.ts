/** Characters that no reader sees: soft hyphen, zero width, direction marks, variation selectors, control characters other than blanks. */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u3164]|\p{Variation_Selector}/gu;

/** The text without its invisible characters. */
export function withoutInvisible(text: string): string {
  if (/^[\x20-\x7e\u3400-\u9fff]*$/.test(text)) return text;
  return text.replace(invisible, '');
}
