import {
  InteractionResponseType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  RequestMethod,
  Routes,
} from 'discord.js';
import { beginningOf } from './committee.js';
import { patiently } from './patiently.js';
import { codeOf } from './problem.js';
import type { Payload } from './render.js';

/** The answers to one interaction: a first within three seconds, the rest within a quarter of an hour. */
export interface Responses {
  /** Tells Discord and the person that an answer comes, and who will see it: that cannot be changed after. */
  defer(isPrivate: boolean): Promise<void>;
  /** The answer, after `defer`. */
  answer(payload: Payload): Promise<void>;
  /** Answers at once, for one person. */
  tell(payload: Payload): Promise<void>;
  /** What may be typed on. */
  choices(choices: readonly string[]): Promise<void>;
}

/** Discord takes no more and no longer ones. */
const CHOICES = 25;
const LONGEST_CHOICE = 100;

export function responsesTo(
  { id, token, application_id: told }: { id: string; token: string; application_id?: string },
  { interactionRest: rest, applicationId }: { interactionRest: REST; applicationId: string },
): Responses {
  async function respond(body: object): Promise<void> {
    try {
      // Discord answers with nothing to read.
      await patiently(() =>
        rest.queueRequest({
          method: RequestMethod.Post,
          fullRoute: Routes.interactionCallback(id, token),
          body,
          auth: false,
        }),
      );
    } catch (error) {
      // It was taken, and the word that it was got lost.
      if (codeOf(error) !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) throw error;
    }
  }
  return {
    defer: (isPrivate) =>
      respond({
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        ...(isPrivate ? { data: { flags: MessageFlags.Ephemeral } } : {}),
      }),
    async answer(payload) {
      const route = Routes.webhookMessage(told ?? applicationId, token, '@original');
      await patiently(() => rest.patch(route, { body: payload, auth: false }));
    },
    tell: (payload) =>
      respond({
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { ...payload, flags: payload.flags | MessageFlags.Ephemeral },
      }),
    async choices(choices) {
      const offered = [...new Set(choices.map((choice) => beginningOf(choice, LONGEST_CHOICE)))]
        .filter(Boolean)
        .slice(0, CHOICES);
      await respond({
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: offered.map((choice) => ({ name: choice, value: choice })) },
      }).catch((error) => {
        // Who types on has no use for it any more.
        if (codeOf(error) !== RESTJSONErrorCodes.UnknownInteraction) throw error;
      });
    },
  };
}
