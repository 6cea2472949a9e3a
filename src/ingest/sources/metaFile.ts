import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Metadata } from '../sourceText.js';

/** The file that says what the minutes in its folder do not: for all of them, and under `files` for single ones. */
export const META_FILE = 'meta.json';

const fields = {
  body: z.string().trim().min(1).optional(),
  organization: z.string().trim().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  public: z.boolean().optional(),
};
const schema = z.strictObject({ ...fields, files: z.record(z.string(), z.strictObject(fields)).optional() });

/** What a folder's meta.json says; `version` changes with it. `null`: there is a meta.json, and it cannot be understood. */
export type FolderMeta = { readonly version: string; of(name: string): Metadata } | null;

const NO_META: FolderMeta = { version: '', of: () => ({}) };

/**
 * Reads the meta.json of a folder. One that cannot be understood may have said "not public", so the caller must read nothing there.
 */
export async function readMetaFile(path: string): Promise<FolderMeta> {
  const info = await stat(path).catch(() => null);
  if (!info) return NO_META;
  try {
    const { files, ...all } = schema.parse(JSON.parse(await readFile(path, 'utf8')));
    return { version: `-${info.size}-${Math.round(info.mtimeMs)}`, of: (name) => ({ ...all, ...files?.[name] }) };
  } catch {
    return null;
  }
}
