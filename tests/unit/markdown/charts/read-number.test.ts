import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/markdown/charts/read-number.ts';

describe('a number', () => {
  it.each([
    ['12', 12, 0],
    ['0', 0, 0],
    ['-7.25', -7.25, 2],
    ['+3', 3, 0],
    ['−5', -5, 0],
    ['–5', -5, 0],
    ['.5', 0.5, 1],
    ['12.50', 12.5, 2],
    [' 4 ', 4, 0],
    ['1.234', 1.234, 3],
    ['0.000001', 0.000001, 6],
    ['123456789012345', 123456789012345, 0],
    ['-0.00000123456789012345', -0.00000123456789012345, 20],
  ])('%j is read', (typed, value, decimals) => {
    expect(readNumber(typed, false)).toEqual({ value, decimals });
  });

  it.each([
    ['12,5', 12.5, 1],
    ['-0,25', -0.25, 2],
    ['0,125', 0.125, 3],
    ['12.5', 12.5, 1],
    ['1234,5', 1234.5, 1],
    ['1234,567', 1234.567, 3],
  ])('%j is read where commas part no cells', (typed, value, decimals) => {
    expect(readNumber(typed, true)).toEqual({ value, decimals });
  });
});

describe('a cell that is not a number', () => {
  it.each([
    ['1,234', 'write 1234'],
    ['12,5', 'write 12.5'],
    ['1,234.5', 'write 1234.5'],
    ['-12 345 678', 'write -12345678'],
    ['1’234', 'write 1234'],
    ['1\u202F234,5', 'write 1234.5'],
    ['12 %', 'write the number alone, such as 1234.5, and what it counts in unit="..."'],
    ['€5', 'write the number alone, such as 1234.5, and what it counts in unit="..."'],
    ['1e6', 'write the number alone, such as 1234.5, and what it counts in unit="..."'],
    ['Infinity', 'write a number, or leave the cell empty where there is none'],
    ['n/a', 'write a number, or leave the cell empty where there is none'],
    ['-', 'write a number, or leave the cell empty where there is none'],
  ])('%j is told what to write', (typed, advice) => {
    expect(readNumber(typed, false)).toEqual({ message: `"${typed}" is not a number`, advice });
  });

  it.each([
    ['1.234', 'write 1234, or 1.2340'],
    ['-12,345', 'write -12345, or -12.3450'],
  ])('%j is refused where it may be thousands or a fraction', (typed, advice) => {
    expect(readNumber(typed, true)).toEqual({ message: `"${typed}" can be read in two ways`, advice });
  });

  it.each(['1234567890123456', '0.30000000000000004', `0.${'0'.repeat(20)}1`])('has too many digits: %s', (typed) => {
    expect(readNumber(typed, false)).toMatchObject({ message: `"${typed}" has more digits than can be drawn` });
  });

  it('is shown in part where it is long', () => {
    expect(readNumber('x'.repeat(500), false)).toMatchObject({ message: `"${'x'.repeat(37)}..." is not a number` });
  });
});
