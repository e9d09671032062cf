namespace StoryBot.Journal;

/// <summary>How long a process counts as alive after it last said so.</summary>
internal static class Lease
{
    /// <summary>A process unheard for so long is taken for dead and its messages are taken over.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    /// <summary>How often a process says that it is alive: three tries fit into the lease.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
}
