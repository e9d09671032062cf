namespace StoryBot.Chat.Slack.Missed;

/// <summary>Hears in Slack's answers what the bot's token may do, and knows what reading up lacks of it.</summary>
/// <remarks>https://docs.slack.dev/authentication/installing-with-oauth: each answer names the scopes in a header.</remarks>
internal sealed class GrantedScopes : DelegatingHandler
{
    /// <summary>To list the conversations the bot is in, and to read what was said there.</summary>
    private static readonly string[] Needed =
        ["channels:history", "channels:read", "groups:history", "groups:read", "im:history", "im:read", "mpim:history", "mpim:read"];

    private volatile string? told;

    /// <summary>As Slack told them last; null where it has not yet.</summary>
    public string? Told => told;

    /// <summary>None where Slack has not told yet.</summary>
    public IReadOnlyList<string> Missing => told is { } granted ? [.. Needed.Except(granted.Split(',', StringSplitOptions.TrimEntries))] : [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // That one call goes by the app's token, whose scopes are others.
        if (response.Headers.TryGetValues("X-OAuth-Scopes", out var scopes) && request.RequestUri?.AbsolutePath.EndsWith("/apps.connections.open", StringComparison.Ordinal) == false)
            told = string.Join(',', scopes);
        return response;
    }
}
