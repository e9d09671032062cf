using System.Collections.Immutable;
using System.Globalization;
using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Examinations;

namespace StoryBot.Chat.Discord;

/// <summary>Whether the roles of the bot allow it in every server what it needs; a single channel may still forbid it.</summary>
internal static class PermissionExamination
{
    private const string Topic = "discord";
    private const ulong Administrator = 1UL << 3;

    /// <summary>More are counted, not named.</summary>
    private const int MostNamed = 5;

    private static readonly ImmutableArray<(BotPermission Permission, string Name)> Needed =
    [
        (BotPermission.ViewChannels, "View Channels"),
        (BotPermission.SendMessages, "Send Messages"),
        (BotPermission.SendMessagesInThreads, "Send Messages in Threads"),
        (BotPermission.EmbedLinks, "Embed Links"),
        (BotPermission.ReadMessageHistory, "Read Message History"),
    ];

    public static IEnumerable<Diagnosis> Judge(IReadOnlyList<JoinedGuild> guilds)
    {
        var lacking = guilds.Select(guild => (guild.Name, Missing: Missing(guild).ToList())).Where(guild => guild.Missing.Count > 0).ToList();
        foreach (var (name, missing) in lacking.Take(MostNamed))
        {
            yield return new Diagnosis(
                Topic,
                Severity.Warning,
                $"in the server {name} it lacks {string.Join(", ", missing)}",
                "Give the bot's role these permissions there (Server Settings > Roles), or invite it again by the link of docs/discord.md.");
        }

        if (lacking.Count > MostNamed)
            yield return new Diagnosis(Topic, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"in {lacking.Count - MostNamed} more servers it lacks permissions"));
        if (lacking.Count == 0 && guilds.Count > 0)
            yield return new Diagnosis(Topic, Severity.Sound, string.Create(CultureInfo.InvariantCulture, $"has what it needs in every server looked at: {guilds.Count}"));
    }

    // An owner and an administrator may do everything. https://discord.com/developers/docs/topics/permissions#permission-hierarchy
    private static IEnumerable<string> Missing(JoinedGuild guild) =>
        guild.Owner == true || !ulong.TryParse(guild.Permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var allowed) || (allowed & Administrator) != 0
            ? []
            : Needed.Where(needed => ((BotPermission)allowed & needed.Permission) == 0).Select(needed => needed.Name);
}
