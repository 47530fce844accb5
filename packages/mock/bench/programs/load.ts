/** Sends pays as it is told to, from a process of its own. `node load.ts [KEYS]`: with a folder of keys they are signed. */
import { readPrivateKey } from '../support/keys.ts';
import { createMessageWriter } from '../support/messages.ts';
import { type Shot, shoot } from '../support/shot.ts';

const [folder] = process.argv.slice(2);
const messages = createMessageWriter(folder === undefined ? {} : { privateKey: readPrivateKey(folder, 'merchant') });

process.on('message', async (shot: Shot) => {
  try {
    process.send?.({ hit: await shoot(await messages.pays(shot.count), shot) });
  } catch (error) {
    process.send?.({ fault: String(error) });
  }
});
