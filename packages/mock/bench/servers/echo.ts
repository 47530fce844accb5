/** The floor without signatures: what came as JSON goes back as JSON. */
import { serveBare } from './bare.ts';

serveBare((body, reply) => reply(JSON.stringify(JSON.parse(body))));
