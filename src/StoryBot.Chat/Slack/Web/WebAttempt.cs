namespace StoryBot.Chat.Slack.Web;

/// <summary>What became of sending a call once.</summary>
internal abstract record WebAttempt
{
    private WebAttempt()
    {
    }

    public sealed record Answered(byte[] Body) : WebAttempt;

    public sealed record Refused(WebError Error) : WebAttempt;

    /// <summary>429: Slack did nothing, and the pause of the method, or of the place, knows how long to wait.</summary>
    public sealed record KeptBack : WebAttempt;

    /// <summary>Slack failed or the way to it broke; unless <paramref name="NeverArrived"/> it may have done what was asked.</summary>
    public sealed record Broken(string Cause, bool NeverArrived) : WebAttempt;
}
