using Microsoft.Extensions.Options;
using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Chat.Discord;

/// <summary>Checks the section at start; each message says what to set.</summary>
public sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DiscordOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token) || options.Token.Any(letter => letter is <= ' ' or > '~'))
            yield return "Discord:Token must be the bot token from the developer portal (Bot > Reset Token), without the word Bot and without spaces.";
        if (!Uri.TryCreate(options.ApiBaseAddress, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            yield return "Discord:ApiBaseAddress must be an https address such as https://discord.com/api/v10 (http only on this machine).";
        if (options.Shards != "auto" && !ShardRange.TryParse(options.Shards, out _))
            yield return "Discord:Shards must be \"auto\" or a range such as \"0-1/4\": first and last shard from 0, and how many there are.";
        if (!string.IsNullOrEmpty(options.GuildId) && !Snowflake.TryParse(options.GuildId, out _))
            yield return "Discord:GuildId must be a server's id: digits only (Developer Mode > right-click the server > Copy Server ID).";
        if (!Enum.IsDefined(options.ModeratorPermission))
            yield return $"Discord:ModeratorPermission must be one of {string.Join(", ", Enum.GetNames<ModeratorRight>())}.";
        if (options.QuestionsPerUserPerMinute is < 0 or > 10_000)
            yield return "Discord:QuestionsPerUserPerMinute must be between 0 (any number) and 10000.";
        if (options.QuestionsPerChannelPerMinute is < 0 or > 100_000)
            yield return "Discord:QuestionsPerChannelPerMinute must be between 0 (any number) and 100000.";
        if (options.MaxWaitingPerChannel is < 1 or > 10_000)
            yield return "Discord:MaxWaitingPerChannel must be between 1 and 10000.";
        if (options.Parallelism is < 1 or > 1_000)
            yield return "Discord:Parallelism must be between 1 and 1000.";
        if (options.RequestsPerSecond is < 1 or > 10_000)
            yield return "Discord:RequestsPerSecond must be between 1 and 10000.";
    }
}
