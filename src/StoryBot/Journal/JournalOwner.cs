using System.Security.Cryptography;

namespace StoryBot.Journal;

/// <summary>One run of one process, as the journal names it.</summary>
/// <param name="Id">Random: a restarted process is another owner.</param>
/// <param name="Name">Machine and process number, for a maintainer.</param>
internal sealed record JournalOwner(string Id, string Name)
{
    public static JournalOwner ThisProcess() =>
        new(RandomNumberGenerator.GetHexString(16, lowercase: true), $"{Environment.MachineName}:{Environment.ProcessId}");
}
