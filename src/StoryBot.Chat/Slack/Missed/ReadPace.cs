namespace StoryBot.Chat.Slack.Missed;

/// <summary>Keeps reading up below Slack's limit of a method (fifty a minute), so that what is asked meanwhile finds room; one waits at a time.</summary>
internal sealed class ReadPace(int atOnce, TimeSpan then, TimeProvider time)
{
    private readonly long start = time.GetTimestamp();
    private TimeSpan due = -atOnce * then;

    public async Task WaitAsync(CancellationToken cancellation)
    {
        var now = time.GetElapsedTime(start);
        var earliest = now - (atOnce * then);
        due = (due < earliest ? earliest : due) + then;
        if (due > now)
            await Task.Delay(due - now, time, cancellation).ConfigureAwait(false);
    }
}
