using System.Diagnostics;
using StoryBot.Chat;
using StoryBot.Diagnostics.Telemetry;

namespace StoryBot.Conversation;

/// <summary>Measures what posting takes.</summary>
internal sealed class MeasuredReplier(string platform, IChatReplier replier) : IChatReplier
{
    public async Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation)
    {
        using var span = ProgramTelemetry.Posting();
        var began = Stopwatch.GetTimestamp();
        var outcome = await replier.PostAsync(reply, cancellation);
        ProgramTelemetry.Post(platform, outcome, Stopwatch.GetElapsedTime(began));
        if (outcome is PostOutcome.Failed)
            span?.SetStatus(ActivityStatusCode.Error);
        return outcome;
    }
}
