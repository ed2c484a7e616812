/** A number as it was typed: its value, and the decimals with which it is printed. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

/** Why a cell is no number, and what to write. */
export interface Misreading {
  readonly message: string;
  readonly advice: string;
}

/** More digits than these a computer's number does not hold, and more decimals have no room. */
const mostDigits = 15;
const mostDecimals = 20;
const plain = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
const grouped = /^-?\d{1,3}(?:[,.'’ \u00A0\u202F]\d{3})+(?:[.,]\d+)?$/;
/** `1.234` is a thousand in one country and a little more than one in another. */
const eitherWay = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a number: digits with or without a decimal point, or a decimal comma where commas are free.
 *
 * @param hasFreeCommas whether cells are parted by something else than commas, as in countries with decimal commas
 */
export function readNumber(cell: string, hasFreeCommas: boolean): Figure | Misreading {
  const typed = cell.length > 40 ? `${cell.slice(0, 37)}...` : cell;
  const text = typed.trim().replace(/^\+/, '').replace(/^[−–]/, '-');
  if (hasFreeCommas && eitherWay.test(text)) return toEitherWay(typed, text);
  const point = hasFreeCommas ? text.replace(',', '.') : text;
  if (!plain.test(point)) return toMisreading(typed, text);
  const digits = point.replace('.', '').replace(/^-?0*/, '').length;
  const decimals = point.split('.')[1]?.length ?? 0;
  if (digits > mostDigits || decimals > mostDecimals) {
    const advice = 'round it, or write it in thousands or millions and say so in unit="..."';
    return { message: `"${typed}" has more digits than can be drawn`, advice };
  }
  return { value: Number(point), decimals };
}

function toEitherWay(typed: string, text: string): Misreading {
  const [whole = '', rest = ''] = text.split(/[.,]/);
  return { message: `"${typed}" can be read in two ways`, advice: `write ${whole + rest}, or ${whole}.${rest}0` };
}

function toMisreading(typed: string, text: string): Misreading {
  return { message: `"${typed}" is not a number`, advice: toAdvice(text) };
}

function toAdvice(text: string): string {
  if (/^-?\d+,\d+$/.test(text) && !grouped.test(text)) return `write ${text.replace(',', '.')}`;
  if (grouped.test(text)) {
    const [, whole = '', rest = ''] = /^(.*?)([.,]\d{1,2})?$/.exec(text) ?? [];
    return `write ${whole.replaceAll(/[^\d-]/g, '')}${rest.replace(',', '.')}`;
  }
  if (/\d/.test(text)) return 'write the number alone, such as 1234.5, and what it counts in unit="..."';
  return 'write a number, or leave the cell empty where there is none';
}
