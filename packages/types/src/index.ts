export type { RequestEnvelope, ResponseEnvelope } from './envelope.ts';
export * from './generated/index.ts';
export type { OperationInfo } from './operation.ts';
export type { NextStep, ResultCodeEntry, ResultStatus } from './result-code.ts';
