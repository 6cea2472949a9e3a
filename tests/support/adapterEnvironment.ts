import type { AdapterEnvironment } from '../../src/bot/chatAdapter.js';
import { forgetfulState } from '../../src/state/forgetfulState.js';

/** An outside for adapters that keeps nothing; what they report is thrown, unless a test wants to see it. */
export function adapterEnvironment(
  given: Partial<AdapterEnvironment> & Pick<AdapterEnvironment, 'input' | 'output'>,
): AdapterEnvironment {
  return {
    environment: {},
    values: forgetfulState().values('test'),
    report: (problem) => {
      throw new Error(problem);
    },
    ...given,
  };
}
