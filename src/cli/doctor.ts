import type { AdapterModule } from '../bot/chatAdapter.js';
import { type Finding, failure, ok } from '../bot/finding.js';
import { type Config, ConfigError } from '../config.js';
import { examineData } from '../doctor/examineData.js';
import { examineMachine } from '../doctor/examineMachine.js';
import { examineState } from '../doctor/examineState.js';

export interface DoctorOptions {
  /** Reads the configuration; throws a `ConfigError`. */
  readonly configure: () => Config;
  readonly loadAdapter: (name: string) => Promise<AdapterModule>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
}

/** Looks at everything that the bot needs, a line each; resolves to the text and the exit code: 1 where something fails. */
export async function doctor(options: DoctorOptions): Promise<{ text: string; code: number }> {
  const findings = await examineAll(options);
  const code = findings.some(({ level }) => level === 'failure') ? 1 : 0;
  return { text: options.json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(line).join(''), code };
}

async function examineAll({ configure, loadAdapter, environment }: DoctorOptions): Promise<Finding[]> {
  const machine = await examineMachine(process.version, new Date());
  let config: Config;
  try {
    config = configure();
  } catch (error) {
    if (error instanceof ConfigError) return [...machine, failure('configuration', error.message)];
    throw error;
  }
  const platforms = config.adapters.filter((name) => name !== 'terminal');
  return [
    ...machine,
    ok(
      'configuration',
      platforms.length > 0 ? `starts ${config.adapters.join(', ')}` : 'no platform: a chat in the terminal',
    ),
    ...(await examineData(config.minutesFolder, config.snapshot)),
    ...(platforms.length > 0 ? [await examineState(config.state)] : []),
    ...(await Promise.all(platforms.map((name) => examineAdapter(name, loadAdapter, environment)))).flat(),
  ];
}

async function examineAdapter(
  name: string,
  loadAdapter: DoctorOptions['loadAdapter'],
  environment: DoctorOptions['environment'],
): Promise<readonly Finding[]> {
  try {
    const { examine } = await loadAdapter(name);
    return examine ? await examine(environment) : [ok(name, 'there, and cannot be examined further')];
  } catch (error) {
    return [failure(name, (error as Error).message)];
  }
}

const MARKS = { ok: 'ok      ', warning: 'warning ', failure: 'FAILURE ' } as const;

function line({ level, what, says }: Finding): string {
  return `${MARKS[level]} ${what}: ${says.replace(/\s+/g, ' ')}\n`;
}
