import type { Figure } from './read-number.ts';

/** Numbers in the form of a language, with a true minus sign. */
export interface Formats {
  /** As exact as it was typed. */
  readonly format: (figure: Figure) => string;
  /** For a place with little room: very long ones are cut short, `1.235bn`. */
  readonly formatShort: (figure: Figure) => string;
  readonly formatTicks: (ticks: readonly number[]) => readonly string[];
}

const longest = 11;
const million = 1_000_000;

export function openFormats(locale: string): Formats {
  const make = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value) => format.format(value).replace(/^-/, '\u2212');
  };
  const compact = make({ notation: 'compact', maximumSignificantDigits: 4 });
  const exact = (decimals: number): ((value: number) => string) =>
    make({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const format = ({ value, decimals }: Figure): string => exact(decimals)(value);
  return {
    format,
    formatShort: (figure) => {
      const full = format(figure);
      return full.length > longest ? compact(figure.value) : full;
    },
    formatTicks: (ticks) => {
      const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
      const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
      const isLong = ticks.some((tick) => Math.abs(tick) >= million);
      return ticks.map(isLong ? compact : exact(Math.min(decimals, 20)));
    },
  };
}
