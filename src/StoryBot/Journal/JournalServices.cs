using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StoryBot.Journal.Failsafe;
using StoryBot.Journal.Memory;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Journal;

/// <summary>How the program gets its journal.</summary>
internal static class JournalServices
{
    /// <summary>What the journal's file in the data folder is called.</summary>
    public const string FileName = "journal.db";

    /// <summary>Adds the journal; its file is opened at its first use.</summary>
    public static IServiceCollection AddJournal(this IServiceCollection services, JournalOptions options, string dataFolder) => services
        .AddSingleton(options)
        .AddLogging()
        .AddSingleton<IJournal>(provider => Open(
            options,
            dataFolder,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FailsafeJournal>>()));

    private static IJournal Open(JournalOptions options, string folder, TimeProvider time, ILogger<FailsafeJournal> logger)
    {
        var salt = options.Enabled ? Salt(folder) : RandomNumberGenerator.GetBytes(UserHash.SaltLength);
        var context = new JournalContext(JournalOwner.ThisProcess(), new UserHash(salt), time, options.KeepQuestionText);
        return options.Enabled
            ? new FailsafeJournal(new MeasuredJournal(new SqliteJournal(Path.Combine(folder, FileName), context)), context, logger)
            : new MemoryJournal(new MemoryStore(), context);
    }

    private static byte[] Salt(string folder)
    {
        try
        {
            return SaltFile.ReadOrCreate(folder);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            // The journal in the same folder will say what is wrong with it.
            return RandomNumberGenerator.GetBytes(UserHash.SaltLength);
        }
    }
}
