using StoryBot.Journal.Memory;

namespace StoryBot.Journal.Failsafe;

/// <summary>A finished message that the journal has missed in part or whole, told to it through the same door as any other.</summary>
internal sealed class MissedMessage(MemoryEntry entry)
{
    public async Task TellAsync(IJournal journal, CancellationToken cancellation)
    {
        var acceptance = await journal.AcceptAsync(entry.Message, cancellation);
        if (acceptance is Acceptance.Finished { PostedAs: not null })
            return;
        var claim = acceptance is Acceptance.Won won ? won.Claim : entry.Claim;
        if (entry.Answer is { } answer)
            await journal.BeginPostingAsync(claim, answer, cancellation);
        if (entry.PostedAs is { } post)
            await journal.RecordPostedAsync(claim, post, cancellation);
        else if (entry.Cause is { } cause)
            await journal.RecordFailedAsync(claim, cause, cancellation);
    }
}
