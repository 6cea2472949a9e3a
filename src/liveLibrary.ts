import { watch } from 'chokidar';
import { type Library, type LibraryOptions, openLibrary } from './library.js';
import { warmUp } from './warmUp.js';

/** A library that follows its folder. `current` is swapped whole: who asks sees the old minutes or the new ones, never a mixture. */
export interface LiveLibrary {
  current(): Library;
  close(): Promise<void>;
}

/** What a reload brought: new minutes, or the reason why the old ones stay. */
export type ReloadOutcome = { readonly library: Library } | { readonly error: unknown };

export interface LiveOptions extends LibraryOptions {
  /** Called after each reload that took place; a failed one keeps what was there. */
  readonly reloaded?: ((outcome: ReloadOutcome) => void) | undefined;
}

/** Files that are still being copied are read when they have stood still for so long. */
const SETTLED_MS = 400;
const GATHER_MS = 200;

/** Opens the minutes and watches their folder. Changes that come together are read together. */
export async function openLiveLibrary(options: LiveOptions): Promise<LiveLibrary> {
  let library = await openLibrary(options);
  let closed = false;
  const warming = warmUp(library, options.knowledge, () => closed);
  let waiting: NodeJS.Timeout | undefined;
  let reloading: Promise<void> = Promise.resolve();

  const reload = async () => {
    try {
      library = await openLibrary({ ...options, known: library.stored });
      options.reloaded?.({ library });
    } catch (error) {
      options.reloaded?.({ error });
    }
  };
  const watcher = watch(options.minutesFolder, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 100 },
  });
  watcher.on('all', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reloading = reloading.then(reload);
    }, GATHER_MS);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));

  return {
    current: () => library,
    async close() {
      closed = true;
      await warming;
      clearTimeout(waiting);
      await watcher.close();
      await reloading;
    },
  };
}
