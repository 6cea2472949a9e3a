import { access, constants, stat } from 'node:fs/promises';
import { type Finding, failure, ok } from '../bot/finding.js';
import { StateError } from '../bot/state.js';

/** The state file, where a chat platform needs one. One that is not there yet is made at the first start. */
export async function examineState(path: string): Promise<Finding> {
  if (!(await stat(path).catch(() => null))) return ok('state', `${path} is made at the first start`);
  const writable = await access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return failure('state', `${path} may not be read and written by this user; mend its rights, or set STATE_DB`);
  const { openStateDatabase } = await import('../state/stateDatabase.js');
  try {
    const state = openStateDatabase(path);
    const damage = state.damage();
    state.close();
    return damage === null
      ? ok('state', path)
      : failure('state', `${path} is damaged (${damage}); restore a backup, or move it away`);
  } catch (error) {
    if (error instanceof StateError) return failure('state', error.message);
    throw error;
  }
}
