/** Sends pays as it is told to, from a process of its own. `node load.ts [KEYS]`: with a folder of keys they are signed. */
import { readPrivateKey } from '../support/keys.ts';
import { createPayWriter } from '../support/pays.ts';
import { type Shot, shoot } from '../support/shot.ts';

const [folder] = process.argv.slice(2);
const pays = createPayWriter(folder === undefined ? undefined : readPrivateKey(folder, 'merchant'));

process.on('message', async (shot: Shot) => {
  try {
    process.send?.({ hit: await shoot(await pays.write(shot.count), shot) });
  } catch (error) {
    process.send?.({ fault: String(error) });
  }
});
