using StoryBot.Chat.Examinations;
using StoryBot.Diagnostics.Health;
using StoryBot.Diagnostics.Health.Checks;
using StoryBot.Journal;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Diagnostics.Doctor;

/// <summary>Whether the bot can write where it keeps its data, has room there, and can open its journal.</summary>
internal static class DataFolderExamination
{
    public static IEnumerable<Diagnosis> Run(string folder, HealthOptions health, JournalOptions journal)
    {
        if (WhyNotWritable(folder) is { } reason)
        {
            yield return new Diagnosis("disk", Severity.Failed, $"the data folder can't be written to ({reason})", "Let the bot write to the folder that Knowledge:DataFolder names, or set another.");
            yield break;
        }

        yield return new DiskCheck(folder, health).Look() switch
        {
            Finding.Broken(var topic, var cause, var mend) => new Diagnosis(topic, Severity.Failed, cause, mend),
            var sound => new Diagnosis(sound.Check, Severity.Sound, $"the data folder can be written to and has {health.MinFreeMegabytes} MB or more of room"),
        };
        yield return !journal.Enabled
            ? new Diagnosis("journal", Severity.Warning, "switched off", "Set Journal:Enabled to true, unless a restart may forget what was answered.")
            : JournalExamination.Trouble(Path.Combine(folder, JournalServices.FileName)) is { } trouble
                ? new Diagnosis("journal", Severity.Failed, trouble, $"Let the bot read and write {JournalServices.FileName} in the data folder; if it is damaged, stop the bot and move it away: a new one is made.")
                : new Diagnosis("journal", Severity.Sound, "can be opened, or will be made");
    }

    private static string? WhyNotWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".doctor.{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return refused.GetType().Name;
        }
    }
}
