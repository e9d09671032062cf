namespace StoryBot.Simulators.Slack.Web;

/// <summary>What a call runs into.</summary>
internal abstract record WebFault
{
    private WebFault()
    {
    }

    /// <summary>429.</summary>
    public sealed record RateLimit(TimeSpan Wait) : WebFault;

    /// <summary>Status 200, ok false, nothing done.</summary>
    public sealed record Error(string Code) : WebFault;

    /// <summary>A status with no JSON, nothing done.</summary>
    public sealed record Status(int Code) : WebFault;

    /// <summary>The connection breaks before anything happens.</summary>
    public sealed record DroppedRequest : WebFault;

    /// <summary>The method does its work, and then the connection breaks: the client cannot know.</summary>
    public sealed record DroppedReply : WebFault;
}
