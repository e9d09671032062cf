using StoryBot.Journal;

namespace StoryBot.Diagnostics.Health.Checks;

/// <summary>Whether the journal could write when it last had to, which it has to every <see cref="Lease.Renewal"/>.</summary>
internal sealed class JournalCheck(IJournal journal) : IReadinessCheck
{
    public string Name => "journal";

    public Task<Finding> LookAsync(CancellationToken cancellation) => Task.FromResult<Finding>(journal.Health switch
    {
        JournalHealth.Ok(var note) => new Finding.Sound(Name, note ?? "in use"),
        JournalHealth.Degraded(var cause, var mend) => new Finding.Broken(Name, cause, mend),
        var unknown => throw new InvalidOperationException($"{unknown.GetType().Name} is no health"),
    });
}
