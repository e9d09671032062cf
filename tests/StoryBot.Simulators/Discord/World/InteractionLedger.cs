using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.Gateway;

namespace StoryBot.Simulators.Discord.World;

/// <summary>Opens interactions, tells the bot, and finds them again by their tokens.</summary>
internal sealed class InteractionLedger(SimulatedWorld world, TimeProvider time, ChangeSignal changes)
{
    private readonly ConcurrentDictionary<string, SimulatedInteraction> byToken = new();

    public SimulatedInteraction Open(
        InteractionKind kind, SimulatedMember member, SimulatedChannel channel, JsonObject data, SimulatedMessage? source = null) =>
        world.Read(() =>
        {
            var interaction = new SimulatedInteraction(world.NextId(), kind, member, channel, changes, time) { Source = source };
            byToken[interaction.Token] = interaction;
            Tell(interaction, data);
            return interaction;
        });

    public SimulatedInteraction? Find(string token) => byToken.GetValueOrDefault(token);

    private void Tell(SimulatedInteraction interaction, JsonObject data) => world.Tell(new GatewayEvent(
        "INTERACTION_CREATE",
        InteractionPayload.For(interaction, data, world.Application),
        GatewayIntents.None,
        interaction.Channel.Guild?.Id));
}
