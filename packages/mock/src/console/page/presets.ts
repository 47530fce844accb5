import type { OperationName } from '@intl-acquiring/types';
import type { Effect, Rule } from '../../rules/rule.ts';

/** A fault in the user's words, ready to be switched on. Its title is the rule's name. */
export interface Preset {
  readonly title: string;
  readonly says: string;
  /** The only function that it makes sense for; else the one that the user chose. */
  readonly only?: OperationName;
  readonly when?: Rule['when'];
  readonly effect: Effect | readonly Effect[];
}

/** A heading, and the faults below it. */
export interface PresetGroup {
  readonly title: string;
  readonly presets: readonly Preset[];
}

const HOUR = 3_600_000;

/** What goes wrong in the field, sorted by where it hurts. */
export const presetGroups: readonly PresetGroup[] = [
  {
    title: 'On the way',
    presets: [
      {
        title: 'Commit, then lose the answer',
        says: 'The request is carried out, and the connection breaks before the caller is told.',
        effect: { fault: { kind: 'reset', of: 'answer' } },
      },
      {
        title: 'Lose the request',
        says: 'The connection breaks before anything is done.',
        effect: { fault: { kind: 'reset', of: 'request' } },
      },
      {
        title: 'Commit, then say nothing',
        says: 'The request is carried out, and the caller waits until it gives up.',
        effect: { fault: { kind: 'hang', of: 'answer' } },
      },
      {
        title: 'Answer 5 seconds late',
        says: 'In the time of this world.',
        effect: { fault: { kind: 'delay', of: 'answer', milliseconds: 5000 } },
      },
      {
        title: 'Fail twice, then succeed',
        says: 'Two broken connections before anything is done; the third try passes.',
        effect: [{ fault: { kind: 'reset', of: 'request' } }, { fault: { kind: 'reset', of: 'request' } }],
      },
      {
        title: 'The request arrives twice',
        says: 'As after a retry below the caller. The second answer goes back.',
        effect: { fault: { kind: 'duplicate' } },
      },
      {
        title: 'Another request overtakes it',
        says: 'It waits until the next request has been answered.',
        effect: { fault: { kind: 'reorder' } },
      },
    ],
  },
  {
    title: 'In the answer',
    presets: [
      {
        title: 'HTTP 502 after the commit',
        says: 'Carried out; a gateway in between answers for it.',
        effect: { fault: { kind: 'http', of: 'answer', status: 502 } },
      },
      { title: 'Cut the answer off', says: 'It ends after 40 bytes.', effect: { fault: { kind: 'cut', at: 40 } } },
      {
        title: 'Garbage',
        says: '64 bytes that say nothing, chosen by the seed.',
        effect: { fault: { kind: 'garbage', bytes: 64 } },
      },
      {
        title: 'Sign with a wrong key',
        says: 'A well-formed answer that a stranger has signed.',
        effect: { fault: { kind: 'wrong-key' } },
      },
      {
        title: 'Sign with the wrong hash',
        says: 'SHA-1 where SHA-256 is agreed, or the reverse.',
        effect: { fault: { kind: 'wrong-algorithm' } },
      },
      {
        title: 'Answer another request',
        says: 'Well signed, and not the answer to this request.',
        effect: { fault: { kind: 'foreign-answer' } },
      },
      {
        title: 'A clock one hour ahead',
        says: 'The time that the answer tells is off.',
        effect: { fault: { kind: 'skewed-clock', milliseconds: HOUR } },
      },
    ],
  },
  {
    title: 'By the buyer',
    presets: [
      {
        title: 'The buyer is asked, and pays',
        says: 'The answer is PAYMENT_IN_PROCESS; the buyer pays 7 seconds later.',
        only: 'pay',
        effect: { code: 'PAYMENT_IN_PROCESS', buyer: { does: 'pay', after: 7000 } },
      },
      {
        title: 'The buyer is asked, and declines',
        says: 'The answer is PAYMENT_IN_PROCESS; the buyer declines 7 seconds later.',
        only: 'pay',
        effect: { code: 'PAYMENT_IN_PROCESS', buyer: { does: 'decline', after: 7000 } },
      },
    ],
  },
  {
    title: 'In notifications',
    presets: [
      {
        title: 'Lose the first notification',
        says: 'The first delivery never arrives; the second comes two minutes later.',
        only: 'notifyPay',
        when: { attempt: 1 },
        effect: { fault: { kind: 'reset', of: 'request' } },
      },
      {
        title: 'Notify twice',
        says: 'Each notification arrives twice.',
        only: 'notifyPay',
        effect: { fault: { kind: 'duplicate' } },
      },
      {
        title: 'Notify ten minutes late',
        says: 'Each delivery arrives late.',
        only: 'notifyPay',
        effect: { fault: { kind: 'delay', of: 'request', milliseconds: HOUR / 6 } },
      },
      {
        title: 'Notify before the answer',
        says: 'The buyer pays at once, and the notification is there before the answer.',
        only: 'preCreate',
        effect: { fault: { kind: 'early-notification' } },
      },
      {
        title: 'Forge a notification',
        says: 'A stranger says that the order is paid. It is not.',
        only: 'preCreate',
        effect: { fault: { kind: 'forged-notification' } },
      },
    ],
  },
];

/** The rule that switches a preset on, for the chosen function and so many messages. */
export function ruleOf(preset: Preset, target: { readonly function: string; readonly times: string }): object {
  const name = preset.only ?? target.function;
  const when = { ...(name !== '' && { function: name }), ...preset.when };
  const times = Array.isArray(preset.effect) || target.times === '' ? {} : { times: Number(target.times) };
  return { name: preset.title, when, effect: preset.effect, ...times };
}
