import type { Language } from '../../index/minutes/minutes.js';
import { type Messages, messagesIn } from './messages.js';

/** The part of the state that commands change. The store in src/follow has it. */
export interface Follows {
  follow(follow: { readonly channel: string; readonly topic: string; readonly language: Language }): boolean;
  unfollow(channel: string, topic: string): boolean;
  follows(channel: string): readonly { readonly topic: string }[];
}

/** A channel that follows everything is told of everything. */
const MOST_FOLLOWS = 50;

/** Follows a topic in a channel, ends that, or lists what is followed there; returns what to say. */
export function followCommand(
  command: { readonly name: 'follow' | 'unfollow'; readonly topic: string } | { readonly name: 'following' },
  channel: string | undefined,
  follows: Follows | undefined,
  language: Language,
): string {
  const messages: Messages = messagesIn(language);
  if (channel === undefined || follows === undefined) return messages.followsNowhere;
  switch (command.name) {
    case 'following':
      return messages.following(follows.follows(channel).map(({ topic }) => topic));
    case 'unfollow':
      return follows.unfollow(channel, command.topic)
        ? messages.unfollowed(command.topic)
        : messages.notFollowed(command.topic);
    case 'follow':
      if (follows.follows(channel).length >= MOST_FOLLOWS) return messages.tooManyFollows(MOST_FOLLOWS);
      return follows.follow({ channel, topic: command.topic, language })
        ? messages.followed(command.topic)
        : messages.followedAlready(command.topic);
  }
}
