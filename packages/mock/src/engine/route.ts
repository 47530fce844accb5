import type { OperationInfo, OperationName, Operations } from '@intl-acquiring/types';
import type { Validator } from '@intl-acquiring/types/validators';

/** One function as the tables describe it: what the generated files hold, and all that the simulator knows of it. */
export interface Route<Name extends OperationName = OperationName> {
  readonly info: OperationInfo<Name>;
  readonly request: {
    readonly head: Validator<Operations[Name]['request']['head']>;
    readonly body: Validator<Operations[Name]['request']['body']>;
  };
  readonly response: {
    readonly head: Validator<Operations[Name]['response']['head']>;
    readonly body: Validator<Operations[Name]['response']['body']>;
  };
  readonly resultCodes: Operations[Name]['resultCodes'];
}
