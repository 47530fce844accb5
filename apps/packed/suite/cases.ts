import { completion } from './completion.ts';
import { family } from './family.ts';
import { keys } from './keys.ts';
import { money } from './money.ts';
import { network } from './network.ts';
import { notifications } from './notifications.ts';
import { outcomes } from './outcomes.ts';
import type { Cases } from './stage.ts';
import { time } from './time.ts';
import { trust } from './trust.ts';

/** All that must hold on every runtime. */
export const cases: Cases = {
  ...outcomes,
  ...family,
  ...completion,
  ...keys,
  ...trust,
  ...notifications,
  ...money,
  ...time,
  ...network,
};
