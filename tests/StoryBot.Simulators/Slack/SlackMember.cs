using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Delivery;
using StoryBot.Simulators.Slack.Interactions;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack;

/// <summary>A person who does things in Slack. What ends in Async completes when the app has acknowledged it, or failed to.</summary>
internal sealed class SlackMember(
    SlackUser user, SlackWorkspace world, MessageBoard board, EventDesk events, InteractionDesk interactions, SlackSimulatorOptions options)
{
    public SlackUser User { get; } = user;

    public string Id => User.Id;

    /// <summary>The direct messages with the bot.</summary>
    public SlackChannel DirectChannel => world.DirectChannel(User);

    /// <summary>The App Home that the bot has published for them; null where there is none.</summary>
    public SlackView? Home => world.Homes.GetValueOrDefault(Id);

    /// <summary>The modal open before them.</summary>
    public SlackView? Modal => world.Modals.GetValueOrDefault(Id);

    /// <summary>Writes into a channel, or below <paramref name="thread"/>.</summary>
    public SlackMessage Says(SlackChannel channel, string text, SlackMessage? thread = null) =>
        board.Post(new MessageDraft(channel, User, WireText.FromPerson(text)) { ThreadTs = thread is null ? null : thread.ThreadTs ?? thread.Ts });

    /// <summary>Writes with files or whatever else a client adds to a message.</summary>
    public SlackMessage Sends(SlackChannel channel, string text, JsonObject extra) =>
        board.Post(new MessageDraft(channel, User, WireText.FromPerson(text)) { Extra = extra });

    /// <summary>Writes to the bot alone.</summary>
    public SlackMessage Whispers(string text) => Says(DirectChannel, text);

    /// <summary>Replies in a message's thread.</summary>
    public SlackMessage Replies(SlackMessage message, string text) => Says(message.Channel, text, message);

    /// <summary>Changes one of their messages.</summary>
    public void Edits(SlackMessage message, string text)
    {
        var wire = WireText.FromPerson(text);
        board.Edit(message, new JsonObject { ["text"] = wire, ["blocks"] = new JsonArray(WireText.ToRichText(wire, world.Ids.Next("b"))) });
    }

    public void Deletes(SlackMessage message) => board.Delete(message);

    public void Reacts(SlackMessage message, string reaction)
    {
        if (message.React(Id, reaction))
        {
            events.Reacted(User, message, reaction);
        }
    }

    /// <summary>Opens the bot's page at a tab: home, messages or about.</summary>
    public void OpensHome(string tab = "home") => events.HomeOpened(User, tab);

    /// <summary>Starts a slash command of the app's; Slack has none in threads.</summary>
    public SlackInteraction Runs(SlackChannel channel, string command, string text = "") => options.Commands.Contains(command)
        ? interactions.Run(User, channel, command, text)
        : throw new InvalidOperationException($"{command} is not a command of the app's");

    public Task<SlackInteraction> RunsAsync(SlackChannel channel, string command, string text = "") => AcknowledgedAsync(Runs(channel, command, text));

    /// <summary>Starts a click on what is called so on screen.</summary>
    public SlackInteraction Clicks(SlackMessage message, string label) => interactions.Click(User, message, Find(message.Controls, label));

    public Task<SlackInteraction> ClicksAsync(SlackMessage message, string label) => AcknowledgedAsync(Clicks(message, label));

    /// <summary>Clicks in the App Home or modal.</summary>
    public Task<SlackInteraction> ClicksAsync(SlackView view, string label) =>
        AcknowledgedAsync(interactions.Click(User, view, Find(view.Controls, label)));

    /// <summary>Starts a message shortcut, by its callback_id.</summary>
    public SlackInteraction Uses(SlackMessage message, string callbackId) => interactions.UseShortcut(User, message, callbackId);

    public Task<SlackInteraction> UsesAsync(SlackMessage message, string callbackId) => AcknowledgedAsync(Uses(message, callbackId));

    /// <summary>Submits the open modal, with values by block_id and action_id.</summary>
    public Task<SlackInteraction> SubmitsAsync(JsonObject values) =>
        AcknowledgedAsync(interactions.Submit(User, Modal ?? throw new InvalidOperationException("No modal is open"), values));

    private static async Task<SlackInteraction> AcknowledgedAsync(SlackInteraction interaction)
    {
        await interaction.Delivery.Finished.WaitAsync(ChangeSignal.Patience);
        return interaction;
    }

    private static SlackControl Find(IReadOnlyList<SlackControl> controls, string label) =>
        controls.FirstOrDefault(control => control.Label == label)
        ?? throw new InvalidOperationException($"No \"{label}\" among: {string.Join(", ", controls.Select(control => control.Label))}");
}
