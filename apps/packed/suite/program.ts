/** The suite as a program, for runtimes that have a command line. */
import { argv } from 'node:process';
import { runCases } from './run-cases.ts';

console.log(JSON.stringify(await runCases(JSON.parse(argv[2] ?? ''))));
