using System.Globalization;
using System.Net.Http.Headers;
using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Chat.Examinations;

namespace StoryBot.Chat.Discord;

/// <summary>Asks Discord, by two calls that change nothing, what it thinks of the token, the application and the bot's rights.</summary>
public static class DiscordExamination
{
    private const string Topic = "discord";

    /// <summary>Presence, members and message content, each in its full and its limited form.</summary>
    private const long PrivilegedIntents = (0b11 << 12) | (0b11 << 14) | (0b11 << 18);

    public static async Task<IReadOnlyList<Diagnosis>> RunAsync(DiscordOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var (answer, trouble) = await CallAsync(options, "applications/@me", cancellation).ConfigureAwait(false);
        if (answer is null)
            return [new Diagnosis(Topic, Severity.Failed, trouble, new RestError.Unavailable("").Mend)];
        var found = Judge(answer).Concat(ClockComparison.With("Discord", answer.Date, time.GetUtcNow()));
        if (answer.Status != 200)
            return [.. found];
        // As many servers as one call tells. https://discord.com/developers/docs/resources/user#get-current-user-guilds
        var (guilds, guildTrouble) = await CallAsync(options, "users/@me/guilds?limit=200", cancellation).ConfigureAwait(false);
        return guilds is { Status: 200 } && guilds.Read(DiscordJson.Default.JoinedGuildArray) is { } joined
            ? [.. found, .. PermissionExamination.Judge(joined)]
            : [.. found, new Diagnosis(Topic, Severity.Warning, $"its servers can't be looked at: {guilds?.Status.ToString(CultureInfo.InvariantCulture) ?? guildTrouble}", "Run storybot doctor again in a minute.")];
    }

    private static async Task<(PlatformAnswer? Answer, string Trouble)> CallAsync(DiscordOptions options, string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{options.ApiBaseAddress.TrimEnd('/')}/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        request.Headers.TryAddWithoutValidation("User-Agent", RestClient.UserAgent);
        return await PlatformCall.SendAsync(request, cancellation).ConfigureAwait(false);
    }

    private static IEnumerable<Diagnosis> Judge(PlatformAnswer answer)
    {
        var refused = new RestError.TokenRefused();
        return answer.Status switch
        {
            401 => [new Diagnosis(Topic, Severity.Failed, refused.Cause, refused.Mend)],
            200 when answer.Read(DiscordJson.Default.ApplicationAnswer) is { } application => Judge(application),
            var status => [new Diagnosis(Topic, Severity.Failed, $"it answers {status}, and nothing that makes sense", new RestError.Unavailable("").Mend)],
        };
    }

    private static IEnumerable<Diagnosis> Judge(ApplicationAnswer application)
    {
        yield return new Diagnosis(Topic, Severity.Sound, $"accepts the token of {application.Name}");
        if (application.ApproximateGuildCount == 0)
            yield return new Diagnosis(Topic, Severity.Warning, "the bot is in no server", "Invite it: developer portal > Installation > Install Link; see docs/discord.md.");
        if (!string.IsNullOrEmpty(application.InteractionsEndpointUrl))
            yield return new Diagnosis(Topic, Severity.Failed, "commands and buttons are sent to another address", "Empty the Interactions Endpoint URL in the developer portal (General Information).");
        if (application.BotRequireCodeGrant == true)
            yield return new Diagnosis(Topic, Severity.Warning, "nobody can invite the bot by its link", "Switch Requires OAuth2 Code Grant off in the developer portal (Bot).");
        if ((application.Flags & PrivilegedIntents) is not (null or 0))
            yield return new Diagnosis(Topic, Severity.Warning, "the application may read more than the bot needs", "Switch the Privileged Gateway Intents off in the developer portal (Bot).");
    }
}
