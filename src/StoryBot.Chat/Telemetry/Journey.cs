using System.Diagnostics;

namespace StoryBot.Chat.Telemetry;

/// <summary>
/// One message's way from the socket to its end, and the span that all that is done for it hangs under. It is current where it was begun until
/// it is disposed there; whoever takes the message over goes on with it, on another thread, and ends it.
/// </summary>
internal sealed class Journey : IDisposable
{
    private readonly ChatMessage message;
    private readonly Activity? before = Activity.Current;
    private readonly Activity? span;
    private readonly long began = Stopwatch.GetTimestamp();
    private bool goesOn;

    private Journey(ChatMessage message)
    {
        this.message = message;
        // What was current in the receive loop is another message's, if anything: this one begins a trace of its own.
        Activity.Current = null;
        span = ChatTelemetry.Source.StartActivity("message", ActivityKind.Consumer);
        span?.SetTag(ChatTelemetry.Platform, message.Id.Platform).SetTag(ChatTelemetry.Intent, IntentNames.Of(message.Intent));
    }

    /// <summary>Begins where the message was read.</summary>
    public static Journey Begin(ChatMessage message) => new(message);

    /// <summary>Says that somebody else goes on with it and ends it.</summary>
    public void HandOver() => goesOn = true;

    /// <summary>Makes it current here, after its wait for its turn.</summary>
    public void GoOn()
    {
        Activity.Current = span;
        var waited = Stopwatch.GetElapsedTime(began);
        ChatTelemetry.Waited(message.Id.Platform, waited);
        if (span is not null)
            ChatTelemetry.Source.StartActivity(ActivityKind.Internal, startTime: span.StartTimeUtc, name: "queue")?.Dispose();
    }

    public void End()
    {
        ChatTelemetry.Handled(message.Id.Platform, IntentNames.Of(message.Intent), Stopwatch.GetElapsedTime(began));
        span?.Dispose();
    }

    public void Dispose()
    {
        if (!goesOn)
            span?.Dispose();
        Activity.Current = before;
    }
}
