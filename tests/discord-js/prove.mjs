// Drives discord.js against the simulator: what an independent, widely used client accepts is likely what Discord sends.
// node prove.mjs PROGRAM [ARGS...], where the program is the simulator.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, EmbedBuilder, Events, GatewayIntentBits, MessageFlags, Partials,
} from 'discord.js';
import { startSimulator } from './simulator.mjs';

const simulator = await startSimulator(process.argv.slice(2), { heartbeat: 500 });
const deadline = setTimeout(() => fail(new Error('not done within 90 s')), 90_000);
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: simulator.rest.replace('/v10/', '') },
  allowedMentions: { parse: [] },
});
client.on(Events.Error, fail);
process.on('unhandledRejection', fail);

const button = (label, id) => new ActionRowBuilder().addComponents(
  new ButtonBuilder().setLabel(label).setCustomId(id).setStyle(ButtonStyle.Secondary));

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || !message.mentions.has(client.user) && message.guild) return;
  await message.reply({ content: `heard: ${message.content}` });
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: `${interaction.options.getFocused()} signed?`, value: 'x' }]);
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply();
    await interaction.editReply({
      content: `asked: ${interaction.options.getString('question')}`,
      embeds: [new EmbedBuilder().setTitle('Source').setDescription('Paragraph 1').setFooter({ text: 'receipt' })],
      components: [button('Show paragraph', 'v1:show')],
    });
    await interaction.followUp({ content: 'more, for you alone', flags: MessageFlags.Ephemeral });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `about: ${interaction.targetMessage.content}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    await interaction.update({ content: 'the paragraph', components: [] });
  }
});

await step('logs in', async () => {
  const ready = once(client, Events.ClientReady);
  await client.login(simulator.token);
  await ready;
  assert.equal(client.user.id, simulator.application);
  assert.equal(client.guilds.cache.size, 1);
});

await step('hears a mention and replies', async () => {
  const said = await simulator.tell({ do: 'say', text: `<@${client.user.id}> who signed?` });
  const reply = await simulator.tell({ do: 'reply', to: said.id });
  assert.equal(reply.content, `heard: <@${client.user.id}> who signed?`);
  assert.deepEqual(reply.mentions, []);
});

await step('waits out a rate limit', async () => {
  await simulator.tell({ do: 'limit' });
  const said = await simulator.tell({ do: 'say', text: `<@${client.user.id}> again` });
  assert.equal((await simulator.tell({ do: 'reply', to: said.id })).content, `heard: <@${client.user.id}> again`);
});

await step('hears a direct message', async () => {
  const said = await simulator.tell({ do: 'say', in: '@ana', text: 'in private' });
  assert.equal((await simulator.tell({ do: 'reply', in: '@ana', to: said.id })).content, 'heard: in private');
});

await step('registers commands', async () => {
  const registered = await client.application.commands.set([
    { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'question', description: 'What?', required: true, autocomplete: true }] },
    { name: 'Ask about this', type: 3 },
  ]);
  assert.equal(registered.size, 2);
});

await step('defers a slash command, edits the answer, follows up', async () => {
  const { interaction } = await simulator.tell({ do: 'ask', command: '/ask', question: 'who?' });
  const answer = await simulator.tell({ do: 'answer', interaction });
  assert.equal(answer.content, 'asked: who?');
  assert.equal(answer.embeds[0].footer.text, 'receipt');
});

await step('offers choices', async () => {
  const { interaction } = await simulator.tell({ do: 'type', command: '/ask', question: 'who' });
  assert.deepEqual(await simulator.tell({ do: 'choices', interaction }), ['who signed?']);
});

await step('updates a message on a button', async () => {
  const { interaction } = await simulator.tell({ do: 'click', label: 'Show paragraph' });
  const answer = await simulator.tell({ do: 'answer', interaction });
  assert.equal(answer.content, 'the paragraph');
  assert.deepEqual(answer.components, []);
});

await step('answers a message command', async () => {
  await simulator.tell({ do: 'say', text: 'who signed the agreement?' });
  const { interaction } = await simulator.tell({ do: 'use', command: 'Ask about this' });
  assert.equal((await simulator.tell({ do: 'answer', interaction })).content, 'about: who signed the agreement?');
});

for (const [name, command] of [['a close with 4000', { do: 'close', code: 4000 }], ['op 7', { do: 'reconnect' }]]) {
  await step(`resumes after ${name} and hears what it missed`, async () => {
    const before = (await simulator.tell({ do: 'state' })).resumes;
    const resumed = once(client, Events.ShardResume);
    await simulator.tell(command);
    const said = await simulator.tell({ do: 'say', text: `<@${client.user.id}> after ${name}` });
    await resumed;
    assert.equal((await simulator.tell({ do: 'reply', to: said.id })).content, `heard: <@${client.user.id}> after ${name}`);
    const { resumes, identifies } = await simulator.tell({ do: 'state' });
    assert.deepEqual({ resumes, identifies }, { resumes: before + 1, identifies: 1 });
  });
}

await step('broke no documented schema', async () => {
  const { violations, heartbeats } = await simulator.tell({ do: 'state' });
  if (!simulator.checksBodies) console.log('   (bodies not checked: the OpenAPI document is not on this machine)');
  // discord.js adds these two fields to bodies whose schemas do not name them; Discord ignores them.
  const own = violations.filter((violation) => !/^request .*(tts|enforce_nonce): is not in the schema/.test(violation));
  assert.deepEqual(own, []);
  assert.ok(heartbeats > 0);
});

clearTimeout(deadline);
await client.destroy();
await simulator.stop();
console.log('The simulator is proved by discord.js.');

async function step(name, prove) {
  await prove();
  console.log(`ok ${name}`);
}

function fail(error) {
  console.error(error);
  process.exit(1);
}
