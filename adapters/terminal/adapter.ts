import { createInterface, type Interface } from 'node:readline';
import type { Message } from '../../src/bot/bot.js';
import type { AdapterEnvironment, ChatAdapter } from '../../src/bot/chatAdapter.js';
import { messagesIn } from '../../src/bot/messages.js';
import type { Reply } from '../../src/bot/reply.js';
import { renderReply, type TerminalStyle } from './render.js';

const PIPE_COLUMNS = 100;

/**
 * A chat in the terminal: a question a line, from a person or a pipe. A number alone asks what the reply before offers under it, "more"
 * shows what it left out. The chat ends with its input.
 */
export function createAdapter({ environment, input, output }: AdapterEnvironment): ChatAdapter {
  const terminal = output as Partial<NodeJS.WriteStream>;
  const person = Boolean((input as Partial<NodeJS.ReadStream>).isTTY);
  const style = (): TerminalStyle => ({
    colours: Boolean(terminal.isTTY) && !environment.NO_COLOR,
    columns: terminal.columns ?? PIPE_COLUMNS,
  });
  let lines: Interface | undefined;

  return {
    name: 'terminal',
    async start(bot) {
      lines = createInterface({ input, ...(person ? { output, prompt: '> ' } : {}) });
      if (person) {
        output.write(`${renderReply(bot.greeting(), style())}\n`);
        lines.prompt();
      }
      let last: Reply | null = null;
      for await (const line of lines) {
        if (line.trim() !== '') {
          last = await bot.reply(meant(line, last));
          output.write(renderReply(last, style()));
        }
        if (person) lines.prompt();
      }
    },
    async stop() {
      lines?.close();
    },
  };
}

/** What a line asks for, after the reply that was shown before it. */
function meant(line: string, last: Reply | null): Message {
  const wanted = line.trim().toLowerCase();
  if (last?.more && last.asked !== null && MORE.includes(wanted)) return { text: last.asked, from: last.more.from };
  return { text: last?.suggestions[Number(wanted) - 1] ?? line };
}

const MORE = [messagesIn('de').commands.more, messagesIn('en').commands.more];
