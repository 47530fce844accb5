/** The days that every year has, and the 29th of February of leap years: those that 4 divides, but of centuries 400. */
const everyYear =
  '[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))';
const leapYear = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29';
const day = `(?:${everyYear}|${leapYear})`;
const time = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?';
const offset = '(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])';

const dayForm = /* @__PURE__ */ new RegExp(`^${day}$`);
const momentForm = /* @__PURE__ */ new RegExp(`^${day}T${time}${offset}$`);

/** Whether a text is a day of the calendar, such as 2018-10-20. */
export function isDay(text: string): boolean {
  return dayForm.test(text);
}

/** Whether a text is a date and time of RFC 3339, with its offset. A 60th second is one on every day. */
export function isMoment(text: string): boolean {
  return momentForm.test(text);
}
