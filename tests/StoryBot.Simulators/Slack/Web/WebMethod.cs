namespace StoryBot.Simulators.Slack.Web;

/// <summary>A method of the Web API.</summary>
/// <param name="PerMinute">How many calls a minute; see <see cref="RateTier"/>.</param>
/// <param name="Scope">What the bot's token must be allowed; several, one of which suffices, stand apart by blanks.</param>
internal sealed record WebMethod(string Name, int PerMinute, string? Scope, Func<WebArguments, WebReply> Answer)
{
    /// <summary>Whether it takes the app-level token, and no bot's.</summary>
    public bool NeedsAppToken { get; init; }

    /// <summary>Whether JSON bodies are read; methods that only read take forms and queries alone.</summary>
    public bool ReadsJson { get; init; }

    /// <summary>What limits are kept apart by, beside the method.</summary>
    public string? LimitedBy { get; init; }
}
