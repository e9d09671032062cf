using System.ComponentModel.DataAnnotations;

namespace StoryBot.Chat.Discord;

/// <summary>Settings section <c>Discord</c>.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token, a secret; without it Discord is left out.</summary>
    public string? Token { get; set; }

    /// <summary>Where the REST interface is; the gateway's address comes from there.</summary>
    public string ApiBaseAddress { get; set; } = "https://discord.com/api/v10";

    /// <summary>"auto" for as many shards as Discord recommends, all in this process; or the range this process runs, such as "0-1/4".</summary>
    public string Shards { get; set; } = "auto";

    /// <summary>Registers the commands in this server alone, for testing; null for everywhere.</summary>
    public string? GuildId { get; set; }

    /// <summary>Who has this right in a server is a moderator there; administrators always are.</summary>
    public ModeratorRight ModeratorPermission { get; set; } = ModeratorRight.ManageServer;

    /// <summary>Whether the gateway compresses what it sends.</summary>
    public bool Compress { get; set; } = true;

    /// <summary>How many questions a minute one person may ask; 0 for any number.</summary>
    [Range(0, 10_000)]
    public int QuestionsPerUserPerMinute { get; set; } = 12;

    /// <summary>How many questions a minute one channel may ask; 0 for any number.</summary>
    [Range(0, 100_000)]
    public int QuestionsPerChannelPerMinute { get; set; } = 60;

    /// <summary>How many messages of one channel may wait; more are turned away.</summary>
    [Range(1, 10_000)]
    public int MaxWaitingPerChannel { get; set; } = 200;

    /// <summary>How many channels are answered at once.</summary>
    [Range(1, 1_000)]
    public int Parallelism { get; set; } = 256;

    /// <summary>How many requests a second are sent; Discord allows 50 to most bots.</summary>
    [Range(1, 10_000)]
    public int RequestsPerSecond { get; set; } = 45;

    /// <summary>Where sessions are kept, so that a restart loses nothing; null for "discord" in the data folder.</summary>
    public string? StateFolder { get; set; }
}
