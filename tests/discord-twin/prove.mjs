// Runs the bot against discord-digital-twin, an independent server: it must log in, register its commands, and answer.
// node prove.mjs PROGRAM [ARGS...]; the program finds Discord__Token and Discord__ApiBaseAddress in its environment.
import './loopback.mjs';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { DigitalDiscord } = await import('discord-digital-twin');
const PATIENCE = 30_000;
const TEXT_CHANNEL = 0;

// A folder of its own: a bot that remembers another server's session would resume there.
const data = mkdtempSync(join(tmpdir(), 'storybot-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const twin = new DigitalDiscord({ channels: [{ name: 'general', type: TEXT_CHANNEL }], users: [{ username: 'ana' }] });
await twin.start();
const bot = spawn(process.argv[2], process.argv.slice(3), {
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
  env: { ...process.env, Discord__Token: twin.botToken, Discord__ApiBaseAddress: `${twin.restUrl}/v10`, Knowledge__DataFolder: data },
});
// A group of its own, so that `dotnet run` and the bot below it end together, and with this process however it ends.
process.on('exit', stopBot);
bot.once('exit', (code) => fail(new Error(`the bot ended with ${code}`)));
process.on('unhandledRejection', fail);

const channel = (await twin.prisma.channel.findMany()).find(({ name }) => name === 'general').id;
const ana = await twin.getFirstNonBotUserId();
const botMessages = async () => (await twin.channel(channel).getMessages()).filter(({ author }) => author.id === twin.botUserId);

await step('the bot registers its commands', async () => {
  const commands = await until(async () => {
    const found = await twin.prisma.applicationCommand.findMany();
    return found.length > 0 && found;
  });
  assert.ok(commands.some(({ name }) => name === 'ask'));
});

await step('a mention is answered by a reply', async () => {
  const said = await untilAnswered(() => twin.simulateUserMessage({
    channelId: channel, userId: ana, content: `<@${twin.botUserId}> who signed the agreement?`,
  }));
  console.log(said.content);
});

await step('/ask is answered', async () => {
  const before = (await botMessages()).length;
  const { id } = await twin.simulateSlashCommand({
    channelId: channel, userId: ana, name: 'ask', options: [{ name: 'question', type: 3, value: 'who signed the agreement?' }],
  });
  const acknowledged = await twin.channel(channel).waitForInteractionAck({ interactionId: id, timeout: PATIENCE });
  assert.ok(acknowledged.acknowledged);
  const answer = await until(async () => (await botMessages()).slice(before).find(({ content }) => content.length > 0));
  console.log(answer.content);
});

bot.removeAllListeners('exit');
const ended = new Promise((resolve) => bot.once('exit', resolve));
stopBot();
await ended;
await twin.stop();
console.log('The bot is proved by discord-digital-twin.');
process.exit(0);

// The gateway may not be up when the commands are: the first message is repeated until it is heard.
async function untilAnswered(say) {
  for (let attempt = 0; attempt < 10; attempt++) {
    const before = (await botMessages()).length;
    await say();
    const answer = await until(async () => (await botMessages())[before], 3_000).catch(() => null);
    if (answer) return answer;
  }
  throw new Error('the mention was not answered');
}

async function until(look, patience = PATIENCE) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited in vain');
}

async function step(name, prove) {
  await prove();
  console.log(`ok ${name}`);
}

function fail(error) {
  console.error(error);
  process.exit(1);
}

function stopBot() {
  if (bot.exitCode === null && bot.signalCode === null) process.kill(-bot.pid, 'SIGTERM');
}
