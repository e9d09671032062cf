using StoryBot.Answering;

namespace StoryBot.Diagnostics.Health.Checks;

/// <summary>
/// Whether the folder of articles can still be listed. Without it the articles read before go on answering, but the next start would
/// fail; a volume that was unmounted leaves an empty folder behind, or none.
/// </summary>
internal sealed class KnowledgeCheck(string folder, KnowledgeBase knowledge) : IReadinessCheck
{
    private const string Mend = "Mount or mend the folder that Knowledge:Folder names and let the bot read it; do not restart the bot before.";

    public string Name => "knowledge";

    public Task<Finding> LookAsync(CancellationToken cancellation) => Task.FromResult(Look());

    private Finding Look()
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any() ? new Finding.Sound(Name, "the folder can be listed") : Broken("is empty");
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            return Broken($"can't be listed ({unusable.GetType().Name})");
        }
    }

    private Finding.Broken Broken(string how) =>
        new(Name, $"the folder of articles {how}{(knowledge.Articles.IsEmpty ? "" : "; the articles read before still answer")}", Mend);
}
