namespace StoryBot.Chat.Slack.Web;

/// <summary>What became of a call.</summary>
internal abstract record WebResult<T>
{
    private WebResult()
    {
    }

    public sealed record Ok(T Value) : WebResult<T>;

    public sealed record Failed(WebError Error) : WebResult<T>;
}
