import type { App, Context, Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { KeyValueStore } from '../../src/bot/state.js';

/** The workspaces that installed the app by OAuth, in the state file. */
export function createInstallations(values: KeyValueStore): InstallationStore {
  return {
    async storeInstallation(installation) {
      values.set(keyOf(installation), installation);
    },
    async fetchInstallation(query) {
      const installation = values.get(keyFor(query));
      // Bolt answers nobody then; whoever removed the app does not expect it to.
      if (installation === undefined) throw new Error('not installed in this workspace');
      return installation as Installation<'v1' | 'v2', boolean>;
    },
    async deleteInstallation(query) {
      values.delete(keyFor(query));
    },
  };
}

/** A workspace that removes the app takes its token with it. */
export function forgetRemoved(app: App, store: InstallationStore): void {
  const forget = async ({ isEnterpriseInstall, enterpriseId, teamId }: Context) =>
    store.deleteInstallation?.({ isEnterpriseInstall, enterpriseId, teamId });
  app.event('app_uninstalled', ({ context }) => forget(context));
  app.event('tokens_revoked', async ({ context, event }) => {
    // Without a bot's token the tokens are those of people, of which there are none here.
    if (event.tokens.bot?.length) await forget(context);
  });
}

/** The token of a workspace, or null where the app is not installed there. */
export function tokenOf(values: KeyValueStore, team: string): string | null {
  const installation = values.get(`installation ${team}`) as Installation | undefined;
  return installation?.bot?.token ?? null;
}

function keyOf({ isEnterpriseInstall, enterprise, team }: Installation<'v1' | 'v2', boolean>): string {
  return `installation ${isEnterpriseInstall ? enterprise?.id : team?.id}`;
}

function keyFor({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string {
  return `installation ${isEnterpriseInstall ? enterpriseId : teamId}`;
}
