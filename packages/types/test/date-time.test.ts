import { expect, test } from 'vitest';
import { isDay, isMoment } from '../src/validation/date-time.ts';

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** The calendar of the engine: a day that a month lacks rolls over into the next. */
function isInCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

test('a day is one that the calendar has, in every month of every year', () => {
  const wrong: string[] = [];
  for (let year = 0; year <= 9999; year++) {
    for (let month = 0; month <= 13; month++) {
      for (const day of [0, 1, 28, 29, 30, 31, 32]) {
        const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
        const isRight = month > 0 && month < 13 && isInCalendar(year, month, day);
        if (isDay(text) !== isRight || isMoment(`${text}T12:08:56+05:30`) !== isRight) wrong.push(text);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('hours, minutes, seconds and offsets', () => {
  const wrong: string[] = [];
  for (let number = 0; number < 100; number++) {
    const two = digits(number, 2);
    const given: readonly (readonly [string, boolean])[] = [
      [`2001-07-04T${two}:08:56Z`, number < 24],
      [`2001-07-04T12:${two}:56Z`, number < 60],
      [`2001-07-04T12:08:${two}Z`, number <= 60],
      [`2001-07-04T12:08:56-${two}:30`, number < 24],
      [`2001-07-04T12:08:56+05:${two}`, number < 60],
    ];
    wrong.push(...given.filter(([text, isRight]) => isMoment(text) !== isRight).map(([text]) => text));
  }
  expect(wrong).toEqual([]);
});

test.each([
  '2001-07-04T12:08:56',
  '2001-07-04t12:08:56Z',
  '2001-07-04T12:08:56z',
  '2001-07-04 12:08:56Z',
  '2001-07-04T12:08:56.Z',
  '2001-07-04T12:08:56,5Z',
  '2001-07-04T12:08Z',
  '2001-07-04T12:08:56+0530',
  '2001-07-04T12:08:56+05',
  '2001-07-04T12:08:56Z ',
  ' 2001-07-04T12:08:56Z',
  '2001-07-04T12:08:56Z\n',
  '2001-07-04T12:08:56ZZ',
  '٢٠٠١-07-04T12:08:56Z',
  '+2001-07-04T12:08:56Z',
  '02001-07-04T12:08:56Z',
  '201-07-04T12:08:56Z',
  '2001-7-4T12:08:56Z',
  '2001-07-04',
  '',
])('%j is no date and time', (text) => {
  expect(isMoment(text)).toBe(false);
});

test.each(['2001-07-04T12:08:56Z', '2018-1-20', '2018-10-20 ', '2018-10-20\n', '20181020', '18-10-20', ''])(
  '%j is no date',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
