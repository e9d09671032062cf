using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Discord.World;

/// <summary>A person who does things in Discord.</summary>
internal sealed class SimulatedMember(
    SimulatedUser user, SimulatedWorld world, MessageBoard board, InteractionLedger interactions, CommandRegistry commands)
{
    private const ulong ManageGuild = 1 << 5;

    public SimulatedUser User { get; } = user;

    public SimulatedId Id => User.Id;

    public string Mention => User.Mention;

    /// <summary>What this person may do in guilds, as interactions tell it.</summary>
    public ulong Permissions { get; set; } = SimulatedGuild.EveryonesPermissions;

    /// <summary>The conversation with the bot.</summary>
    public SimulatedChannel DirectChannel => world.DirectChannel(User);

    /// <summary>Gives this person the right to manage guilds.</summary>
    public SimulatedMember AsModerator()
    {
        Permissions |= ManageGuild;
        return this;
    }

    /// <summary>Writes into a channel or thread.</summary>
    public SimulatedMessage Says(SimulatedChannel channel, string text) => board.Post(new MessageDraft(channel, User, text));

    /// <summary>Writes with attachments or whatever else a client adds to a message.</summary>
    public SimulatedMessage Sends(SimulatedChannel channel, string text, JsonObject extra) => board.Post(new MessageDraft(channel, User, text) { Extra = extra });

    /// <summary>Writes to the bot alone.</summary>
    public SimulatedMessage Whispers(string text) => Says(DirectChannel, text);

    /// <summary>Replies to a message; the author is told, as the reply button does by default.</summary>
    public SimulatedMessage Replies(SimulatedMessage original, string text, bool tells = true) =>
        board.Post(new MessageDraft(original.Channel, User, text)
        {
            RepliesTo = original,
            Mentions = Mentions.ByPerson(text, tells ? original : null),
        });

    /// <summary>Changes one of their messages.</summary>
    public void Edits(SimulatedMessage message, string text) => board.Edit(message, new() { ["content"] = text });

    public void Deletes(SimulatedMessage message) => board.Delete(message);

    /// <summary>Opens a thread below a channel.</summary>
    public SimulatedChannel OpensThread(SimulatedChannel parent, string name) => world.Thread(parent, name, User);

    /// <summary>Uses a slash command such as <c>/ask</c> or <c>/storybot status</c>, which the bot must have registered.</summary>
    public SimulatedInteraction Asks(SimulatedChannel channel, string command, params (string Name, JsonNode Value)[] options) =>
        interactions.Open(InteractionKind.Command, this, channel, CommandCall.Slash(commands, channel.Guild, command, options));

    /// <summary>Has typed so much of an option, and sees what the bot offers.</summary>
    public SimulatedInteraction Types(SimulatedChannel channel, string command, string option, string typed) => interactions.Open(
        InteractionKind.Autocomplete, this, channel, CommandCall.Slash(commands, channel.Guild, command, [(option, typed)], option));

    /// <summary>Uses a command from a message's context menu.</summary>
    public SimulatedInteraction Uses(string command, SimulatedMessage message) => interactions.Open(
        InteractionKind.Command, this, message.Channel, CommandCall.OnMessage(commands, message, command), message);

    /// <summary>Clicks the button with this label; throws where the message has none, or it is disabled.</summary>
    public SimulatedInteraction Clicks(SimulatedMessage message, string label)
    {
        var button = message.Buttons.FirstOrDefault(button => button.Label == label && !button.IsDisabled);
        return Presses(message, button?.CustomId ?? throw new InvalidOperationException($"There is no button {label} to click"));
    }

    /// <summary>Sends a button's interaction with any custom id, as a forger might.</summary>
    public SimulatedInteraction Presses(SimulatedMessage message, string customId) => interactions.Open(
        InteractionKind.Component,
        this,
        message.Channel,
        new JsonObject { ["component_type"] = 2, ["custom_id"] = customId, ["id"] = 2 },
        message);
}
