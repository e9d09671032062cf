using System.Text.Json;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Discord.Events;
using StoryBot.Chat.Discord.Gateway;
using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Chat.Sockets;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Discord;

/// <summary>
/// Takes what the gateway says to the handler: reads it, drops what is not for the bot or came before, acknowledges
/// interactions at once, turns away what is too much, and journals and queues the rest. Never waits: it runs in the receive loop.
/// </summary>
internal sealed partial class DiscordInbox(
    IChatMessageHandler handler,
    DiscordApi api,
    PlaceDispatcher dispatcher,
    AskLimits limits,
    RecentIds recent,
    TurnAway turnAway,
    ulong moderatorPermission,
    Action<GatewayIdentity> ready,
    ILogger logger,
    CancellationToken stopping) : IGatewayListener
{
    private const int MostSuggestions = 25;
    private const int LongestSuggestion = 100;

    private GatewayIdentity self;

    public void OnReady(GatewayShardId shard, GatewayIdentity identity)
    {
        self = identity;
        ready(identity);
    }

    public Task OnDispatch(GatewayDispatch dispatch) => dispatch.Event switch
    {
        "MESSAGE_CREATE" => OnMessage(dispatch),
        "INTERACTION_CREATE" => OnInteraction(dispatch),
        _ => Task.CompletedTask,
    };

    private Task OnMessage(GatewayDispatch dispatch)
    {
        if (JsonSerializer.Deserialize(dispatch.Data.Span, DiscordJson.Default.MessageEvent) is not { } said
            || MessageReader.Read(said, self.User) is not { } message
            || !recent.Add(message.Id))
            return Task.CompletedTask;
        using var journey = Journey.Begin(message);
        var replier = new MessageReplier(api, said.ChannelId, said.Id, said.Id.ToString());
        return Take(message, journey, dispatch.Replayed, replier, words => turnAway.InChannel(message, said.ChannelId, words));
    }

    private Task OnInteraction(GatewayDispatch dispatch)
    {
        if (JsonSerializer.Deserialize(dispatch.Data.Span, DiscordJson.Default.InteractionEvent) is not { Token: { Length: > 0 } token } interaction)
            return Task.CompletedTask;
        var door = new InteractionDoor(interaction.ApplicationId, interaction.Id, token);
        switch (InteractionReader.Read(interaction, moderatorPermission))
        {
            case Incoming.Typing typing:
                _ = Task.Run(() => SuggestAsync(door, typing.Typed), stopping);
                return Task.CompletedTask;
            case Incoming.Act act when recent.Add(act.Message.Id):
                return OnAct(act, door, interaction, dispatch.Replayed);
            case Incoming.Unknown when interaction.Type is 2 or 3:
                turnAway.Privately(door, "I don't know this command or button; it may be from an older version of me.");
                return Task.CompletedTask;
            default:
                return Task.CompletedTask;
        }
    }

    private Task OnAct(Incoming.Act act, InteractionDoor door, InteractionEvent interaction, bool replayed)
    {
        using var journey = Journey.Begin(act.Message);
        var acknowledged = new TaskCompletionSource<Acknowledgement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var channel = new MessageReplier(api, interaction.ChannelId!.Value, act.About, interaction.Id.ToString());
        var replier = new InteractionReplier(api, door, act.Privately, acknowledged.Task, channel, again: replayed);
        var handled = Take(act.Message, journey, replayed, replier, words =>
        {
            acknowledged.SetCanceled(CancellationToken.None);
            turnAway.Privately(door, words);
        });
        if (!acknowledged.Task.IsCompleted)
            _ = Task.Run(() => AcknowledgeAsync(door, act.Privately, acknowledged));
        return handled;
    }

    private async Task AcknowledgeAsync(InteractionDoor door, bool privately, TaskCompletionSource<Acknowledgement> acknowledged) =>
        acknowledged.SetResult(await FirstAnswer.GiveAsync(api, door, privately, stopping).ConfigureAwait(false));

    private Task Take(ChatMessage message, Journey journey, bool replayed, IChatReplier replier, Action<string> refuse)
    {
        if (!replayed && limits.Objection(message) is { } objection)
        {
            handler.OnTurnedAway(message, TurnedAway.TooFast);
            refuse(objection);
            return Task.CompletedTask;
        }

        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var accepted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (dispatcher.TryEnqueue(message.Place, cancellation => HandleAsync(message, replier, handled, cancellation), journey, accepted.Task))
        {
            // From here and not from the pool: the journal is told of messages in the order in which they came.
            _ = AcceptAsync(message, accepted);
            return handled.Task;
        }

        // While stopping nothing is turned away: what is not handled now is replayed to the next process.
        if (stopping.IsCancellationRequested)
            return Task.FromCanceled(stopping);
        handler.OnTurnedAway(message, TurnedAway.TooManyWaiting);
        refuse(TurnAway.Busy);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Takes the message in before its turn comes: a session that Discord forgets repeats nothing. A moderator's command waits for its turn: it is not
    /// done from the journal, only when Discord repeats it.
    /// </summary>
    private async Task AcceptAsync(ChatMessage message, TaskCompletionSource accepted)
    {
        try
        {
            if (message.Intent is not ChatIntent.Moderate)
                await handler.AcceptAsync(message, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // Answering without a promise is better than not answering.
            Log.NotAccepted(logger, message.Id.Value, fault);
        }

        accepted.SetResult();
    }

    private async Task HandleAsync(ChatMessage message, IChatReplier replier, TaskCompletionSource handled, CancellationToken cancellation)
    {
        try
        {
            await handler.HandleAsync(message, replier, cancellation).ConfigureAwait(false);
            handled.SetResult();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            handled.SetCanceled(CancellationToken.None);
        }
        catch (Exception fault)
        {
            Log.Failed(logger, message.Id.Value, fault);
            await turnAway.ApologizeAsync(replier, cancellation).ConfigureAwait(false);
            handled.SetResult();
        }
    }

    private async Task SuggestAsync(InteractionDoor door, string typed)
    {
        try
        {
            var choices = handler.Suggest(typed, MostSuggestions)
                .Where(question => question.Length is > 0 and <= LongestSuggestion)
                .Distinct()
                .Take(MostSuggestions)
                .Select(question => new ChoicePayload(question, question))
                .ToArray();
            await api.RespondAsync(door, CallbackPayload.Offer(choices), stopping).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            Log.NoSuggestions(logger, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Answering Discord message {Id} failed")]
        public static partial void Failed(ILogger logger, string id, Exception fault);

        [LoggerMessage(Level = LogLevel.Error, Message = "Discord message {Id} could not be taken in for good; it is answered unless the process ends first")]
        public static partial void NotAccepted(ILogger logger, string id, Exception fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Suggesting questions failed")]
        public static partial void NoSuggestions(ILogger logger, Exception fault);
    }
}
