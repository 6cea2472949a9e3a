import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, failure, ok } from '../bot/finding.js';
import { packageRoot } from '../packageRoot.js';

/** The oldest Node.js that every dependency supports: [major, minor]. */
const OLDEST_NODE = [20, 19] as const;

/** Node.js and the clock. A clock that is behind makes signatures fail and "last month" wrong. */
export async function examineMachine(version: string, now: Date): Promise<Finding[]> {
  return [examineNode(version), await examineClock(now)];
}

function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const fits = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return fits
    ? ok('node', version)
    : failure('node', `${version} is too old; install ${OLDEST_NODE.join('.')} or newer`);
}

/** No clock is right that says it is before the program was installed. */
async function examineClock(now: Date): Promise<Finding> {
  const { mtime } = await stat(join(packageRoot, 'package.json'));
  const said = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return now < mtime
    ? failure('clock', `it says ${said}, which is before this program was installed; set it, best by NTP`)
    : ok('clock', said);
}
