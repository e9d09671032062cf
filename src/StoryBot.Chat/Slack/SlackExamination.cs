using System.Net.Http.Headers;
using StoryBot.Chat.Examinations;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack;

/// <summary>Asks Slack, by one call for each token, what it thinks of them; neither changes anything.</summary>
public static class SlackExamination
{
    /// <summary>What docs/slack-manifest.yaml asks for.</summary>
    internal static readonly string[] Scopes =
    [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands", "groups:history", "groups:read", "im:history", "im:read",
        "mpim:history", "mpim:read", "users:read", "usergroups:read",
    ];

    private const string Topic = "slack";

    public static async Task<IReadOnlyList<Diagnosis>> RunAsync(SlackOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var (bot, trouble) = await CallAsync(options, "auth.test", options.BotToken!, cancellation).ConfigureAwait(false);
        if (bot is null)
            return [new Diagnosis(Topic, Severity.Failed, trouble, new WebError.Unavailable("").Mend)];
        var found = Judge("auth.test", "bot token", bot).Concat(JudgeScopes(bot)).Concat(ClockComparison.With("Slack", bot.Date, time.GetUtcNow()));
        if (options.Mode == SlackMode.Http)
            return [.. found];
        // Its answer is a ticket for a socket, which expires unused.
        var (app, appTrouble) = await CallAsync(options, "apps.connections.open", options.AppToken!, cancellation).ConfigureAwait(false);
        return app is null
            ? [.. found, new Diagnosis(Topic, Severity.Failed, appTrouble, new WebError.Unavailable("").Mend)]
            : [.. found, .. Judge("apps.connections.open", "app token", app)];
    }

    private static async Task<(PlatformAnswer? Answer, string Trouble)> CallAsync(SlackOptions options, string method, string token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.ApiBaseAddress.TrimEnd('/') + "/" + method));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await PlatformCall.SendAsync(request, cancellation).ConfigureAwait(false);
    }

    private static IEnumerable<Diagnosis> Judge(string method, string token, PlatformAnswer answer)
    {
        if (answer.Read(WebJson.Default.ApiAnswer) is not { } said)
            return [new Diagnosis(Topic, Severity.Failed, $"it answers {answer.Status}, and nothing that makes sense", new WebError.Unavailable("").Mend)];
        if (said.Ok)
            return [new Diagnosis(Topic, Severity.Sound, $"accepts the {token}")];
        if (WebErrors.IsRateLimit(said.Error))
            return [new Diagnosis(Topic, Severity.Warning, $"asks to wait before {method} is called again", "Run storybot doctor again in a minute.")];
        if (said.Error == "socket_mode_not_enabled")
            return [new Diagnosis(Topic, Severity.Failed, "Socket Mode is switched off", "Switch it on at api.slack.com/apps > Socket Mode, or set Slack:Mode to http.")];
        var error = WebErrors.Sort(method, said);
        return [new Diagnosis(Topic, Severity.Failed, $"{error.Cause}, asked with the {token}", error.Mend)];
    }

    private static IEnumerable<Diagnosis> JudgeScopes(PlatformAnswer answer)
    {
        if (answer.Scopes is not { } told)
            yield break;
        var missing = Scopes.Except(told.Split(',', StringSplitOptions.TrimEntries)).ToList();
        if (missing.Count > 0)
            yield return new Diagnosis(Topic, Severity.Warning, $"the bot token lacks {string.Join(", ", missing)}", new WebError.ScopeMissing("").Mend);
    }
}
