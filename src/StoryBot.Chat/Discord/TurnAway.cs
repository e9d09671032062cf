using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>Says politely that something is not answered, without itself becoming a flood.</summary>
internal sealed class TurnAway(DiscordApi api, TimeProvider time, CancellationToken stopping)
{
    public const string Busy = "So many questions wait here that I can't take one more. Please ask again in a minute.";
    public const string Sorry = "Something went wrong on my side, and it has been logged. Please ask again later.";

    private const int MostAtOnce = 64;
    private const int PlacesRemembered = 1_000;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<ChatPlace, long> told = [];
    private int underWay;

    /// <summary>Tells the channel, at most every half minute: there everyone reads it.</summary>
    public void InChannel(ChatMessage message, Snowflake channel, string words)
    {
        if (!MayTell(message.Place) || !Snowflake.TryParse(message.Id.Value, out var about))
            return;
        // A nonce of its own: the message may yet be answered by a process that takes over.
        var replier = new MessageReplier(api, channel, about, $"{about}n");
        _ = UnlessTooMuchAsync(() => replier.PostAsync(new ChatReply.Notice(words) { Private = true }, stopping));
    }

    /// <summary>Tells the asker alone, every time: an interaction without an answer looks broken.</summary>
    public void Privately(InteractionDoor door, string words) =>
        _ = UnlessTooMuchAsync(() => api.RespondAsync(door, CallbackPayload.Tell(words), stopping));

    public Task ApologizeAsync(IChatReplier replier, CancellationToken cancellation) => UnlessTooMuchAsync(() => replier.PostAsync(
        new ChatReply.Notice(Sorry) { Private = true }, cancellation));

    private async Task UnlessTooMuchAsync(Func<Task> say)
    {
        try
        {
            if (Interlocked.Increment(ref underWay) <= MostAtOnce)
                await say().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopping; a courtesy is not worth waiting for.
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private bool MayTell(ChatPlace place)
    {
        lock (gate)
        {
            // Not by the wall clock: one that is set back would keep the bot silent until it is caught up.
            if (told.TryGetValue(place, out var before) && time.GetElapsedTime(before) < Silence)
                return false;
            if (told.Count >= PlacesRemembered)
                told.Clear();
            told[place] = time.GetTimestamp();
            return true;
        }
    }
}
