using Microsoft.Extensions.Logging;
using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Home;
using StoryBot.Chat.Slack.Missed;
using StoryBot.Chat.Slack.Web;
using StoryBot.Chat.Sockets;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Slack;

/// <summary>
/// Takes what Slack delivers to the handler, whichever way it came: reads it, drops what is not for the bot or came before,
/// turns away what is too much, and queues the rest. Whoever delivers is told within a moment that it has arrived, but for what may be a follow-up:
/// of a thread that is not known Slack is asked first.
/// </summary>
internal sealed partial class SlackInbox(
    IChatMessageHandler handler,
    SlackPosts posts,
    PlaceDispatcher dispatcher,
    AskLimits limits,
    RecentIds recent,
    AskedThreads threads,
    Moderators moderators,
    HomeScreen home,
    Action<string> removed,
    Action<DateTimeOffset> withheld,
    string self,
    TimeProvider time,
    ILogger logger,
    CancellationToken stopping)
{
    private const string Busy = "So many questions wait here that I can't take one more. Please ask again in a minute.";
    private const string Sorry = "Something went wrong on my side, and it has been logged. Please ask again later.";
    private const int MostCourtesies = 64;

    /// <summary>How long what is read up waits where a channel's queue is full.</summary>
    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(1);

    /// <summary>How long what is surely for the bot lets what was said before it go first: no longer, since it is in no journal until then, and whoever delivers is told after a second and a half that it arrived.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(1);

    /// <summary>Before Slack is asked again what a thread holds; the calls themselves have been repeated for a while by then.</summary>
    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(30);

    private readonly ThreadTurns turns = new(time);
    private int courtesies;

    /// <returns>Ends when the delivery is in safe hands; cancelled where it is not taken, so that Slack delivers it again.</returns>
    public Task TakeAsync(SlackDelivery delivery)
    {
        var incoming = DeliveryReader.Read(delivery, self, time.GetUtcNow());
        if (incoming is Incoming.Nothing)
            return Task.CompletedTask;
        if (stopping.IsCancellationRequested)
            return Task.FromCanceled(stopping);
        if (delivery is SlackDelivery.Event { Callback.EventId: { Length: > 0 } id } && !recent.Add(new ChatMessageId(SlackAdapter.PlatformName, "event:" + id)))
            return Task.CompletedTask;
        switch (incoming)
        {
            case Incoming.Act act when recent.Add(act.Message.Id):
                return IsSaidInThread(act.Message) ? turns.TakeAsync(act.Message.Place, Courtesy, () => Task.FromResult(true), () => TakeAct(act)) : TakeAct(act);
            case Incoming.FollowUp { Said: var said } when recent.Add(said.Message.Id):
                return turns.TakeAsync(said.Message.Place, Timeout.InfiniteTimeSpan, () => WasAskedInAsync(said.Message.Place), () => TakeAct(said));
            case Incoming.Misused misused when recent.Add(misused.Message.Id):
                Courteously(() => posts.ReplierTo(misused.Message.Id, misused.Route).PostAsync(new ChatReply.Notice(misused.Words) { Private = true }, stopping));
                break;
            case Incoming.HomeOpened opened:
                Courteously(() => home.ShowAsync(opened.User, stopping));
                break;
            case Incoming.ConversationOpened opened:
                Courteously(() => home.SuggestAsync(opened.Channel, opened.Thread, stopping));
                break;
            case Incoming.Removed gone:
                removed(gone.Cause);
                break;
            // It has no event's id, and a retry must not have the minute read up twice.
            case Incoming.Withheld { Minute: var minute } when recent.Add(new ChatMessageId(SlackAdapter.PlatformName, $"withheld:{minute.ToUnixTimeSeconds()}")):
                Log.Withheld(logger, minute);
                withheld(minute);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Takes what was said while Slack was not heard, unless it has come since. It goes the way of what is delivered, but that too much of it is dropped
    /// without a word, and that the next is taken only when this one is done: what is delivered meanwhile goes first.
    /// </summary>
    /// <param name="mayStand">Whether a process before this one may have answered it.</param>
    /// <returns>Whether it was new and for the bot, or null where that can't be told for now; ends when it has been handled.</returns>
    public async Task<bool?> TakeMissedAsync(InnerEvent said, SaidLimits asMany, bool mayStand, CancellationToken cancellation)
    {
        var incoming = EventReader.Read(said, self);
        if ((incoming as Incoming.Act ?? (incoming as Incoming.FollowUp)?.Said) is not { Message: var message, Route: var route } || !recent.Add(message.Id))
            return false;
        if (incoming is Incoming.FollowUp && await threads.HoldsAsync(message.Place, cancellation).ConfigureAwait(false) is not true and var holds)
        {
            if (holds is null)
                recent.Remove(message.Id);
            return holds;
        }

        if (!asMany.Allow(message, said.Ts!))
        {
            handler.OnTurnedAway(message, TurnedAway.TooFast);
            return false;
        }

        threads.Remember(message.Place);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var journey = Journey.Begin(message);
        while (!dispatcher.TryEnqueue(message.Channel, WorkAsync, journey))
            await Task.Delay(Crowded, time, cancellation).ConfigureAwait(false);
        await done.Task.WaitAsync(cancellation).ConfigureAwait(false);
        return true;

        async Task WorkAsync(CancellationToken giveUp)
        {
            await HandleAsync(message, route, mayStand, giveUp).ConfigureAwait(false);
            done.SetResult();
        }
    }

    private Task TakeAct(Incoming.Act act)
    {
        var message = act.Route.ResponseUrl is null ? act.Message : act.Message with { ReturnAddress = SlackRoutes.Write(act.Route) };
        using var journey = Journey.Begin(message);
        if (limits.Objection(message) is { } objection)
            return TurnAway(act, TurnedAway.TooFast, objection);
        if (IsSaidInThread(message))
            threads.Remember(message.Place);
        var accepted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // In the order in which it was said: two sockets may bring the later first.
        var said = MessageTs.Of(message.Id, message.Place.Channel);
        if (!dispatcher.TryEnqueue(message.Channel, cancellation => HandleAsync(message, act.Route, mayStand: false, cancellation), journey, accepted.Task, said))
            return stopping.IsCancellationRequested ? Task.FromCanceled(stopping) : TurnAway(act, TurnedAway.TooManyWaiting, Busy);
        // From here and not from the pool: the journal is told of messages in the order in which they came.
        _ = AcceptAsync(message, accepted);
        return accepted.Task;
    }

    private async Task AcceptAsync(ChatMessage message, TaskCompletionSource accepted)
    {
        try
        {
            await handler.AcceptAsync(message, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // Answering without a promise is better than not answering.
            Log.NotAccepted(logger, message.Id.Value, fault);
        }

        accepted.SetResult();
    }

    private async Task HandleAsync(ChatMessage message, SlackRoute route, bool mayStand, CancellationToken cancellation)
    {
        var replier = posts.ReplierTo(message, route, mayStand, cancellation);
        try
        {
            if (message.Intent is ChatIntent.Moderate)
                message = message with { Author = message.Author with { IsModerator = await moderators.IsAsync(message.Author.Id, route.Channel, cancellation).ConfigureAwait(false) } };
            await handler.HandleAsync(message, replier, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // Stopping: whoever comes next finds it in the journal.
        }
        catch (Exception fault)
        {
            Log.Failed(logger, message.Id.Value, fault);
            Courteously(() => replier.PostAsync(new ChatReply.Notice(Sorry) { Private = true }, stopping));
        }
    }

    /// <summary>Asked again while Slack can't say, for as long as an answer would wait for it.</summary>
    private async Task<bool> WasAskedInAsync(ChatPlace thread)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (await threads.HoldsAsync(thread, stopping).ConfigureAwait(false) is { } holds)
                return holds;
            if (time.GetElapsedTime(began) >= OwnPosts.Endurance)
                return false;
            await Task.Delay(Asking, time, stopping).ConfigureAwait(false);
        }
    }

    private static bool IsSaidInThread(ChatMessage message) => message.Intent is ChatIntent.Ask { Private: false } && message.Place.Thread is not null;

    private Task TurnAway(Incoming.Act act, TurnedAway why, string words)
    {
        handler.OnTurnedAway(act.Message, why);
        Courteously(() => posts.ReplierTo(act.Message.Id, act.Route).PostAsync(new ChatReply.Notice(words) { Private = true }, stopping));
        return Task.CompletedTask;
    }

    /// <summary>Does what is not worth waiting for, and not more of it at once than the machine takes.</summary>
    private void Courteously(Func<Task> act) => _ = Task.Run(
        async () =>
        {
            try
            {
                if (Interlocked.Increment(ref courtesies) <= MostCourtesies)
                    await act().ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Stopping.
            }
            catch (Exception fault)
            {
                Log.Discourteous(logger, fault);
            }
            finally
            {
                Interlocked.Decrement(ref courtesies);
            }
        },
        CancellationToken.None);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Answering Slack message {Id} failed")]
        public static partial void Failed(ILogger logger, string id, Exception fault);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack message {Id} could not be taken in for good; it is answered unless the process ends first")]
        public static partial void NotAccepted(ILogger logger, string id, Exception fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack drops events of the minute from {Minute:O} on, since there were more than 30,000 in an hour (app_rate_limited); what was asked then is read up, unless Slack:ReadUpMinutes is 0")]
        public static partial void Withheld(ILogger logger, DateTimeOffset minute);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A courtesy on Slack failed")]
        public static partial void Discourteous(ILogger logger, Exception fault);
    }
}
